// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a target stood when that was last written down: with it the next run of the program goes on. Plain values, pure functions.

#include "model/Standing.h"
#include "model/Target.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief One target's standing, and what is needed to tell later whether it still holds.
struct StoredStanding
{
    TargetId target;
    qint64 at = 0;         //!< [ms] since 1970, UTC, when it was told, as the clock said
    QByteArray definition; //!< definitionOf() the target it is about
    Standing standing;
    friend bool operator==(const StoredStanding &, const StoredStanding &) = default;
};

//! Eight bytes by which one version of what is looked at (kind and fields) is told from another; the same in every run.
QByteArray definitionOf(const Target &target);

//! All of it, as JSON with a version; what is as in a new target is left out.
QByteArray packed(const Standing &standing);
//! \return nothing for what is no standing, and for one of a newer version
std::optional<Standing> unpackedStanding(const QByteArray &json);

//! \brief As it can be taken up at `now` [ms]: where it was written by a clock that was ahead, all its times are earlier by as much, those in the
//! past and those to come, so that a clock that was wrong never keeps results back; and no outcome began after `now`.
StoredStanding heldAgainst(StoredStanding stored, qint64 now);

//! What is left of it for this target: one that is looked at in another way has had none of its attempts yet.
Standing recalledFor(const StoredStanding &stored, const Target &target);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredStanding)
