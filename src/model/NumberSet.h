// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A set of integers written as `200-299,401`, used for accepted HTTP statuses and exit codes.

#include "model/Expected.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <utility>

namespace watchkeeper {

//! \brief A set of integers, stored as a sorted list of closed ranges. A value that is cheap to copy.
class NumberSet
{
public:
    NumberSet() = default;

    //! \param text  comma-separated numbers and ranges `a-b` with a <= b; spaces are ignored; an empty string is the empty set
    //! \return      the set, or a sentence that names the invalid part
    static Expected<NumberSet, QString> parse(const QString &text, int minimum, int maximum);

    bool contains(int number) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    //! The set in the format that parse() reads.
    QString toString() const;
    friend bool operator==(const NumberSet &a, const NumberSet &b) { return a.m_ranges == b.m_ranges; }

private:
    QList<std::pair<int, int>> m_ranges;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::NumberSet)
