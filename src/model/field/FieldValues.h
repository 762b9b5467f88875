// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The types of field values that consist of several parts: lists of alternatives, and sets of integers.

#include "model/base/Expected.h"

#include <QJsonArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <utility>

namespace watchkeeper {

// A list of required items, each of which can have alternatives: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure functions.

//! All items are required, but one alternative of each item is sufficient. No item is empty.
using Alternatives = QList<QStringList>;

//! An item with a single alternative becomes a JSON string, an item with several becomes an array.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief Converts the output of alternativesToJson() back, without validation.
Alternatives alternativesFromJson(const QJsonArray &array);

//! Formats the alternatives of one item as a line: `Mirror 1 | Mirror 2`. A `|` within an alternative is written as `\|`.
QString alternativesLine(const QStringList &texts);
//! Parses the output of alternativesLine(). Omits empty alternatives.
QStringList alternativesFromLine(const QString &line);

// A set of integers written as `200-299,401`, used for accepted HTTP statuses and exit codes.

//! \brief A set of integers, stored as a sorted list of closed ranges. A value that is cheap to copy.
class NumberSet
{
public:
    NumberSet() = default;

    //! \param text  comma-separated numbers and ranges `a-b` with a <= b; spaces are ignored; an empty string is the empty set
    //! \return      the set, or an error message that names the invalid part
    static Expected<NumberSet, QString> parse(const QString &text, int minimum, int maximum);

    bool contains(int number) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    //! Returns the set in the format that parse() reads.
    QString toString() const;
    friend bool operator==(const NumberSet &a, const NumberSet &b) { return a.m_ranges == b.m_ranges; }

private:
    QList<std::pair<int, int>> m_ranges;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
Q_DECLARE_METATYPE(watchkeeper::NumberSet)
