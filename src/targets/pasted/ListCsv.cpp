// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/ListFormats.h"

#include <QHash>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

//! Splits CSV text by RFC 4180. A quoted cell can contain separators, line ends and doubled quotes.
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

//! The index of each column, as named in the header line.
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
