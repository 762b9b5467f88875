// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last stored state of a target: the next run of the program continues with it. Plain values, pure functions.

#include "model/Standing.h"
#include "model/Target.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief One target's state, and the data needed to decide later whether it is still valid.
struct StoredStanding
{
    TargetId target;
    qint64 at = 0;         //!< [ms] since 1970, UTC, when it was reported, by the wall clock
    QByteArray definition; //!< definitionOf() the target
    Standing standing;
    friend bool operator==(const StoredStanding &, const StoredStanding &) = default;
};

//! Eight bytes that identify one version of the checked settings (kind and fields); the same in every run.
QByteArray definitionOf(const Target &target);

//! All of it, as versioned JSON; values equal to those of a new target are left out.
QByteArray packed(const Standing &standing);
//! \return absent if it isn't a valid state, or has a newer version
std::optional<Standing> unpackedStanding(const QByteArray &json);

//! \brief As it can be taken up at `now` [ms]: where it was written by a clock that was ahead, all its times are earlier by as much, those in the
//! past and those to come, so that a clock that was wrong never keeps results back; and no outcome began after `now`.
StoredStanding heldAgainst(StoredStanding stored, qint64 now);

//! The part of it that is valid for this target: if the target is now checked differently, its attempts start again.
Standing recalledFor(const StoredStanding &stored, const Target &target);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredStanding)
