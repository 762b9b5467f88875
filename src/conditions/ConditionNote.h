// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A message about a part of a condition.

#include "conditions/ConditionTree.h"

#include <QString>

namespace watchkeeper {

//! \brief An error or a hint about a condition, and its position. A value type.
class ConditionNote
{
public:
    ConditionNote(TextRange range, QString text)
        : m_range(range)
        , m_text(std::move(text))
    {
    }
    int column() const
    {
        return m_range.begin + 1;
    } //!< 1-based position in UTF-16 units; one past the end if something is missing there
    int length() const { return m_range.length; }  //!< 0 if the note refers to a position between two characters
    const QString &text() const { return m_text; } //!< a sentence, translated

private:
    TextRange m_range;
    QString m_text;
};

} // namespace watchkeeper
