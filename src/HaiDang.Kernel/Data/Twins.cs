using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Kernel.Data;

/// <summary>Tells why a save failed.</summary>
public static class Twins
{
    extension(DbUpdateException failure)
    {
        /// <summary>What was saved is there already: somebody else, or a second click, was faster.</summary>
        public bool IsTwin => failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }
}
