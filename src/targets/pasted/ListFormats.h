// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Supported list formats: lines, CSV, bookmarks, link files. Each is split into entries. Pure.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief One entry of a list, not recognised yet.
class ListEntry
{
public:
    ListEntry(QString entryText, int entryLine)
        : text(std::move(entryText))
        , line(entryLine)
    {
    }

    QString text; //!< an address, a command, or a curl command on several lines
    int line;     //!< 1-based
    QString name = {};
    QStringList tags = {};
    QString every = {};
};

//! \brief Lines, without empty ones and `#` comments. A line that ends with a backslash, or a curl command line with an open quote,
//! continues on the next line.
QList<ListEntry> entriesFromLines(const QString &text);

//! \brief `host:port`, with an IPv6 address in brackets.
//! \return `host` unchanged if it is a full address, already has a port, or `port` isn't a number
QString withPort(const QString &host, const QString &port);

//! \brief Separated by comma, semicolon or tab; either with a head line that names a column `url`, `address`, `host`, `link` or `target`,
//! or without one and with the name first (`Shop,https://shop.example`). Other columns: `name`, `tags`, `every`; with a host also `port`.
//! \return absent if it doesn't look like that
std::optional<QList<ListEntry>> entriesFromCsv(const QString &text);

//! \brief What browsers export (the Netscape bookmark file), also other HTML: each link with its text; folders become tags.
std::optional<QList<ListEntry>> entriesFromHtml(const QString &text);

//! \brief The one address of a `.url`, `.desktop` or `.webloc` file.
std::optional<QList<ListEntry>> entriesFromLinkFile(const QString &text);

//! The address in a binary property list, which macOS uses for `.webloc`; empty if there is none.
QString addressFromBinaryWebloc(const QByteArray &content);

} // namespace watchkeeper
