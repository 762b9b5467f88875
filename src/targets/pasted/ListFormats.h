// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kinds of list that people have: lines, CSV, bookmarks, link files. Each is taken apart into entries. Pure.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief One entry of a list before it is understood.
class ListEntry
{
public:
    ListEntry(QString entryText, int entryLine)
        : text(std::move(entryText))
        , line(entryLine)
    {
    }

    QString text; //!< an address, a command, or a curl command of several lines
    int line;     //!< 1-based
    QString name = {};
    QStringList tags = {};
    QString every = {};
};

//! \brief Lines without empty ones and `#` comments; a line that ends with a backslash, or a curl command line with an open quote,
//! goes on in the next.
QList<ListEntry> entriesOfLines(const QString &text);

//! \brief `host:port`, with an address of IPv6 in brackets.
//! \return `host` as it is where it is a whole address, has a port already, or `port` is no number
QString withPort(const QString &host, const QString &port);

//! \brief Comma, semicolon or tab; with a head line that names a column `url`, `address`, `host`, `link` or `target`, or without one
//! and the name in front (`Shop,https://shop.example`). Other columns: `name`, `tags`, `every`, beside a host also `port`.
//! \return absent where it does not look like that
std::optional<QList<ListEntry>> entriesOfCsv(const QString &text);

//! \brief What browsers export (the Netscape bookmark file), also other HTML: each link with its words; folders become tags.
std::optional<QList<ListEntry>> entriesOfHtml(const QString &text);

//! \brief The one address of a `.url`, `.desktop` or `.webloc` file.
std::optional<QList<ListEntry>> entriesOfLinkFile(const QString &text);

//! The address in a binary property list, as macOS writes `.webloc`; empty where there is none.
QString addressOfBinaryWebloc(const QByteArray &content);

} // namespace watchkeeper
