// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A remark of a user about a time in the history. A plain value.

#include "model/target/Target.h"

#include <QMetaType>
#include <QUuid>

#include <optional>

namespace watchkeeper {

inline constexpr qsizetype kMaxNoteLength = 500; //!< [characters] maximum length of a note's text

//! \brief A note about a moment or a span, such as “Deployed 2.4”. Times are in [ms] since 1970, UTC.
struct Note
{
    QUuid id;
    std::optional<TargetId> target; //!< nullopt for all targets
    QString targetName;             //!< last known name; empty for all targets
    qint64 from = 0;
    qint64 to = 0; //!< end of the span; equal to `from` for a moment
    QString author;
    QString text; //!< empty if the note was removed
    friend bool operator==(const Note &, const Note &) = default;

    bool isSpan() const { return to > from; }
    bool appliesTo(const TargetId &about) const { return !target || *target == about; }
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Note)
