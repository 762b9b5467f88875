// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/Listing.h"

#include "app/words/Csv.h"

#include <utility>

namespace watchkeeper {

Listing::Listing(Format format, const QStringList &csvHeading, const QStringList &tableHeading)
    : m_format(format)
    , m_csvHeading(csvHeading)
    , m_table(tableHeading)
{
}

QByteArray Listing::begin() const
{
    if (m_format == Format::Csv)
        return csvRow(m_csvHeading);
    return m_format == Format::Json ? "[" : "";
}

QByteArray Listing::add(const Item &item)
{
    const bool isFirst = std::exchange(m_isEmpty, false);
    switch (m_format) {
    case Format::Json:
        // the comma precedes the item, so the array can be closed at any time
        return (isFirst ? "\n" : ",\n") + item.json();
    case Format::Ndjson:
        return item.json() + '\n';
    case Format::Csv:
        return csvRow(item.csv());
    case Format::Table:
    case Format::Junit:
    case Format::Sarif:
    case Format::Html:
    case Format::Sitemap:
    case Format::Dot:
        break;
    }
    m_table.addRow(item.row());
    return {};
}

QByteArray Listing::end(const Terminal &terminal) const
{
    if (m_format == Format::Json)
        return "\n]\n";
    return m_format == Format::Table && !m_isEmpty ? m_table.text(terminal).toUtf8() : QByteArray();
}

} // namespace watchkeeper
