// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/PastedEntry.h"

#include "model/base/ShortText.h"
#include "targets/pasted/CurlLine.h"

#include <QHash>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxCommandLines = 500;

//! Whether the command continues on the next line. A backslash continues it only after a blank, so `C:\Tools\` ends the
//! command.
bool continuesOnNextLine(const QString &text)
{
    static const QRegularExpression backslash(u"\\s\\\\$"_s);
    if (startsWithCurl(text.trimmed()))
        return splitCurlArguments(text).isOpen;
    return backslash.match(text).hasMatch();
}

QString decodedHtml(QString text)
{
    static const QRegularExpression number(u"&#(x?)([0-9a-fA-F]{1,6});"_s);
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text, match.capturedStart() + 1)) {
        const char32_t code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        text.replace(match.capturedStart(), match.capturedLength(),
                     code > 0 && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : QString());
    }
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&apos;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1)
        .simplified();
}

QString withoutTags(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return decodedHtml(QString(html).remove(tag));
}

//! Whether this is a top-level folder created by the browser, such as the bookmarks bar. Its name isn't useful as a tag.
bool isBrowserTopFolder(const QString &attributes)
{
    return attributes.contains("PERSONAL_TOOLBAR_FOLDER"_L1, Qt::CaseInsensitive)
        || attributes.contains("UNFILED_BOOKMARKS_FOLDER"_L1, Qt::CaseInsensitive);
}

QString tagFromFolder(const QString &name)
{
    return textStart(name.toLower().replace(u' ', u'-').remove(u','), 40);
}

} // namespace

QList<ListEntry> entriesFromLines(const QString &text)
{
    static const QRegularExpression continued(u"\\s*\\\\\n\\s*"_s);
    QList<ListEntry> entries;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const int number = static_cast<int>(i) + 1;
        const qsizetype last = std::min(lines.size(), i + kMaxCommandLines) - 1;
        QString whole = line;
        qsizetype end = i;
        while (end < last && continuesOnNextLine(whole))
            whole += u'\n' + QString(lines.at(++end)).remove(u'\r');
        if (!startsWithCurl(line)) // lines of curl are joined later, by the rules for curl
            whole.replace(continued, u" "_s);
        const bool isCommandComplete = !continuesOnNextLine(whole); // otherwise, the next lines may be separate entries
        entries.append(ListEntry(isCommandComplete ? whole.trimmed() : line, number));
        i = isCommandComplete ? end : i;
    }
    return entries;
}

std::optional<QList<ListEntry>> entriesFromHtml(const QString &text)
{
    static const QRegularExpression begin(u"^\\s*<(!doctype|html|dl|meta|title|h1|dt|ul|a)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!begin.match(text).hasMatch())
        return std::nullopt;
    static const QRegularExpression part(
        u"<h3([^>]*)>(.*?)</h3>|<(/?)dl\\b[^>]*>|<a\\b[^>]*\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))[^>]*>(.*?)</a>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QList<ListEntry> entries;
    QStringList folders;
    QString folder;
    int line = 1;
    qsizetype counted = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        line += static_cast<int>(QStringView(text).sliced(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        const QString address = decodedHtml(match.captured(4) + match.captured(5) + match.captured(6));
        if (match.capturedLength(2) > 0) {
            folder = isBrowserTopFolder(match.captured(1)) ? QString() : withoutTags(match.captured(2));
        } else if (match.captured().startsWith("</"_L1)) {
            if (!folders.isEmpty())
                folders.removeLast();
        } else if (!address.isEmpty()) {
            ListEntry entry(address, line);
            entry.name = withoutTags(match.captured(7));
            if (!folders.isEmpty() && !folders.constLast().isEmpty())
                entry.tags = {tagFromFolder(folders.constLast())};
            entries.append(entry);
        } else {
            folders.append(std::exchange(folder, {}));
        }
    }
    return entries;
}

std::optional<QList<ListEntry>> entriesFromLinkFile(const QString &text)
{
    static const QRegularExpression group(u"^\\s*\\[(InternetShortcut|Desktop Entry)\\]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(u"^URL(?:\\[[^\\]]*\\])?\\s*=\\s*(\\S.*?)\\s*$"_s,
                                            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(u"^Name\\s*=\\s*(\\S.*?)\\s*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression webloc(u"<plist.*<key>\\s*URL\\s*</key>\\s*<string>([^<]*)</string>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const bool isGroup = group.match(text).hasMatch();
    const auto match = isGroup ? address.match(text) : webloc.match(text);
    if (!match.hasMatch())
        return isGroup ? std::optional<QList<ListEntry>>(QList<ListEntry>()) : std::nullopt;
    ListEntry entry(isGroup ? match.captured(1) : decodedHtml(match.captured(1)), 1);
    if (isGroup)
        entry.name = name.match(text).captured(1);
    return QList<ListEntry>{entry};
}

QString addressFromBinaryWebloc(const QByteArray &content)
{
    // Searches for the dictionary {"URL": "…"}. An ASCII text consists of a marker 0x5n, followed by the text. n is the length,
    // and 15 means that the length follows as a number.
    const qsizetype key = content.indexOf(QByteArray("\x53URL", 4));
    if (!content.startsWith("bplist00") || key < 0)
        return {};
    qsizetype at = key + 4;
    if (at >= content.size() || (content.at(at) & 0xf0) != 0x50)
        return {};
    qsizetype length = content.at(at++) & 0x0f;
    if (length == 15) {
        const int bytes = at < content.size() ? 1 << (content.at(at++) & 0x03) : 0;
        length = 0;
        for (int i = 0; i < bytes && at < content.size(); ++i)
            length = length << 8 | quint8(content.at(at++));
    }
    return length > 0 && length <= content.size() - at ? QString::fromLatin1(content.sliced(at, length)) : QString();
}

namespace {

//! One CSV record, with the line number where it starts.
class Record
{
public:
    explicit Record(int firstLine)
        : line(firstLine)
    {
    }
    QStringList cells;
    int line;
    bool isEmpty() const { return cells.isEmpty() || (cells.size() == 1 && cells.constFirst().isEmpty()); }
};

//! Splits CSV text by RFC 4180. A quoted cell can contain separators, newlines and doubled quotes.
QList<Record> parseRecords(const QString &text, QChar separator)
{
    QList<Record> records{Record(1)};
    QString cell;
    bool isQuoted = false;
    int line = 1;
    const auto endCell = [&] { records.last().cells.append(std::exchange(cell, {}).trimmed()); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        line += c == u'\n' ? 1 : 0;
        if (isQuoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"')
            cell += text.at(++i);
        else if (c == u'"' && (isQuoted || cell.trimmed().isEmpty()))
            isQuoted = !isQuoted;
        else if (!isQuoted && c == separator)
            endCell();
        else if (!isQuoted && c == u'\n') {
            endCell();
            records.append(Record(line));
        } else if (c != u'\r')
            cell += c;
    }
    endCell();
    records.removeIf([](const Record &record) { return record.isEmpty(); });
    return records;
}

enum class CsvColumn : quint8 { Address, Name, Tags, Every, Port };

//! Returns the index of each column, as named in the header line.
QHash<CsvColumn, qsizetype> columnsOf(const QStringList &head)
{
    static const QHash<QString, CsvColumn> words{
        {u"url"_s, CsvColumn::Address},      {u"address"_s, CsvColumn::Address}, {u"host"_s, CsvColumn::Address},
        {u"hostname"_s, CsvColumn::Address}, {u"link"_s, CsvColumn::Address},    {u"target"_s, CsvColumn::Address},
        {u"website"_s, CsvColumn::Address},  {u"command"_s, CsvColumn::Address}, {u"name"_s, CsvColumn::Name},
        {u"title"_s, CsvColumn::Name},       {u"label"_s, CsvColumn::Name},      {u"tags"_s, CsvColumn::Tags},
        {u"tag"_s, CsvColumn::Tags},         {u"group"_s, CsvColumn::Tags},      {u"every"_s, CsvColumn::Every},
        {u"interval"_s, CsvColumn::Every},   {u"port"_s, CsvColumn::Port}};
    QHash<CsvColumn, qsizetype> columns;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const auto word = words.constFind(head.at(i).toLower());
        if (word != words.cend() && !columns.contains(*word))
            columns.insert(*word, i);
    }
    static const QStringList hosts{u"host"_s, u"hostname"_s, u"address"_s, u"target"_s};
    if (!hosts.contains(head.value(columns.value(CsvColumn::Address, -1)).toLower()))
        columns.remove(CsvColumn::Port);
    return columns;
}

bool isAddress(const QString &cell)
{
    return cell.contains("://"_L1) && !cell.contains(u' ');
}

//! Whether every record consists of a name and an address.
bool isNameAndAddress(const QList<Record> &records)
{
    return std::all_of(records.begin(), records.end(), [](const Record &record) {
        return record.cells.size() >= 2 && !isAddress(record.cells.at(0)) && isAddress(record.cells.at(1));
    });
}

ListEntry entryFromRecord(const Record &record, const QHash<CsvColumn, qsizetype> &columns)
{
    const auto cell = [&](CsvColumn column) { return record.cells.value(columns.value(column, -1)); };
    ListEntry entry(withPort(cell(CsvColumn::Address), cell(CsvColumn::Port)), record.line);
    entry.name = cell(CsvColumn::Name);
    entry.every = cell(CsvColumn::Every);
    for (const QString &tag : cell(CsvColumn::Tags).replace(u';', u',').replace(u'|', u',').split(u',', Qt::SkipEmptyParts))
        entry.tags.append(tag.trimmed());
    return entry;
}

} // namespace

QString withPort(const QString &host, const QString &port)
{
    static const QRegularExpression noHost(u"[\\s/]"_s);
    static const QRegularExpression hasPort(u"^(\\[[^\\]]*\\]|[^:]*):[^:]*$"_s);
    if (host.isEmpty() || port.toInt() <= 0 || host.contains(noHost) || hasPort.match(host).hasMatch())
        return host;
    const bool isBare = host.contains(u':') && !host.startsWith(u'[');
    return (isBare ? u'[' + host + u']' : host) + u':' + port;
}

std::optional<QList<ListEntry>> entriesFromCsv(const QString &text)
{
    const QString first = text.trimmed().section(u'\n', 0, 0);
    for (const QChar separator : {u',', u';', u'\t'}) {
        if (!first.contains(separator))
            continue;
        QHash<CsvColumn, qsizetype> columns = columnsOf(parseRecords(first, separator).value(0, Record(1)).cells);
        const bool hasHead = columns.contains(CsvColumn::Address);
        QList<Record> records = parseRecords(text, separator);
        if (hasHead)
            records.removeFirst();
        else if (isNameAndAddress(records))
            columns = {{CsvColumn::Name, 0}, {CsvColumn::Address, 1}, {CsvColumn::Tags, 2}};
        else
            continue;
        QList<ListEntry> entries;
        for (const Record &record : std::as_const(records))
            entries.append(entryFromRecord(record, columns));
        return entries;
    }
    return std::nullopt;
}

} // namespace watchkeeper
