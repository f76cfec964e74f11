namespace HaiDang.Documents.Inspecting;

/// <summary>The elements of a document; numbers as in the plan of NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục IV.</summary>
internal enum Element
{
    NationalTitle, Motto, PartyTitle,
    ParentBody, IssuingBody, Star,
    Number, PlaceAndDate,
    Kind, Subject, LetterSubject, SubjectMark, IssuingAuthority,
    Addressees, Basis, Body,
    Part, PartTitle, Division, DivisionTitle, Article, RomanHeading, Clause, Point,
    Authority, Office, SignerName,
    RecipientsWord, Recipient,
    AnnexWord, AnnexTitle, AnnexReference, AnnexText,
    TableText, PageNumber, Page, Other,
}
