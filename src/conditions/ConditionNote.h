// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A sentence about a part of a condition.

#include "conditions/ConditionTree.h"

#include <QString>

namespace watchkeeper {

//! \brief What is wrong with a condition, or worth knowing about it, and where. A value.
class ConditionNote
{
public:
    ConditionNote(TextRange range, QString text)
        : m_range(range)
        , m_text(std::move(text))
    {
    }
    int column() const { return m_range.begin + 1; } //!< 1-based, in UTF-16 units; one past the end: something is missing there
    int length() const { return m_range.length; }    //!< 0: a place between characters
    const QString &text() const { return m_text; }   //!< a sentence, translated

private:
    TextRange m_range;
    QString m_text;
};

} // namespace watchkeeper
