// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits the supported list formats into entries: lines, CSV, bookmarks and link files. Pure.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief One entry of a list, before it is converted to a target.
class ListEntry
{
public:
    ListEntry(QString entryText, int entryLine)
        : text(std::move(entryText))
        , line(entryLine)
    {
    }

    QString text; //!< an address, a command, or a curl command that can span several lines
    int line;     //!< 1-based number of the line where the entry starts
    QString name = {};
    QStringList tags = {};
    QString every = {};
};

//! \brief Splits text into lines, without empty lines and `#` comments. An entry continues on the next line after a backslash at the end of
//! a line, or within an open quote of a curl command.
QList<ListEntry> entriesFromLines(const QString &text);

//! \brief Joins a host and a port to `host:port`, with brackets around an IPv6 address.
//! \return `host` unchanged if it is a full address, already has a port, or `port` isn't a number
QString withPort(const QString &host, const QString &port);

//! \brief Reads a table separated by commas, semicolons or tabs. A table with a header line must have a column `url`,
//! `address`, `host`, `link` or `target`. Other columns can be `name`, `tags`, `every` and, with a host, `port`. A table
//! without a header line must consist of names and addresses, as in `Shop,https://shop.example`.
//! \return the entries; nullopt if the text isn't a table in one of these forms
std::optional<QList<ListEntry>> entriesFromCsv(const QString &text);

//! \brief Reads the links of a Netscape bookmark file, as exported by browsers, or of other HTML. The text of a link becomes its name, and
//! folders become tags.
std::optional<QList<ListEntry>> entriesFromHtml(const QString &text);

//! \brief Reads the address in a `.url`, `.desktop` or `.webloc` file.
std::optional<QList<ListEntry>> entriesFromLinkFile(const QString &text);

//! Returns the address in a binary property list, which macOS uses for `.webloc` files; empty if there is none.
QString addressFromBinaryWebloc(const QByteArray &content);

} // namespace watchkeeper
