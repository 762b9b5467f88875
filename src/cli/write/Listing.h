// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes a list of items in the formats that most commands offer.

#include "cli/options/CommandDescription.h"
#include "cli/terminal/TextColumns.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! \brief Writes a list as a table, JSON, NDJSON or CSV. Call begin(), then add() for each item, then end(). Except for
//! a table, which end() returns, each part of the output is returned immediately.
class Listing
{
public:
    //! The parts of an item. Only the function for the chosen format is called; the others can be empty.
    struct Item
    {
        std::function<QByteArray()> json; //!< without a line ending
        std::function<QStringList()> csv;
        std::function<QStringList()> row; //!< cells of the table row
    };

    explicit Listing(Format format, const QStringList &csvHeading = {}, const QStringList &tableHeading = {});

    QByteArray begin() const;
    QByteArray add(const Item &item);
    //! Returns the end of the output. Without items, a table is empty.
    QByteArray end(const Terminal &terminal) const;

private:
    Format m_format;
    QStringList m_csvHeading;
    TableText m_table;
    bool m_isEmpty = true;
};

} // namespace watchkeeper
