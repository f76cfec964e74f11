using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;

namespace HaiDang.Registers.Importing;

internal enum ImportState { Checking, Checked, Saving, Saved, Cancelled, Failed }

/// <summary>A table that somebody wants in a register: first checked row by row, then, when she says so, saved in one piece.</summary>
[NotAudited]
internal sealed class Import
{
    /// <summary>So many bad rows are named; the others are counted.</summary>
    public const int MostNamed = 1_000;

    /// <summary>Where tables wait between upload and save.</summary>
    public const string Folder = "imports";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required string FileName { get; init; }

    public PersonId? By { get; init; }

    public required DateTimeOffset At { get; init; }

    public ImportState State { get; set; } = ImportState.Checking;

    /// <summary>The job that works on it.</summary>
    public Guid? Job { get; set; }

    public int Good { get; set; }

    public int Bad { get; set; }

    public List<BadRow> BadRows { get; private init; } = [];

    /// <summary>Headers that no field answers to; their columns are left out.</summary>
    public List<string> Unknown { get; set; } = [];

    /// <summary>Asked for by the person while it was checked or saved.</summary>
    public bool IsCancelAsked { get; set; }
}

/// <summary>A row that cannot be kept: its number in the file, the header of the cell, what stands there and why not.</summary>
internal sealed record BadRow(int Row, string Column, string Cell, string Why);
