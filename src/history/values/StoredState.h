// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last stored state of a target, from which the next run of the program continues. Plain values, pure functions.

#include "model/target/Target.h"
#include "model/target/TargetState.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief One target's state, and the data required to decide later whether it is still valid.
struct StoredState
{
    TargetId target;
    qint64 at = 0;         //!< [ms] since 1970, UTC, by the wall clock: time of the report
    QByteArray definition; //!< stateDefinition() of the target
    TargetState state;
    friend bool operator==(const StoredState &, const StoredState &) = default;
};

//! Returns eight bytes that identify a version of the check's settings (kind and fields). The bytes are the same in every run.
QByteArray stateDefinition(const Target &target);

//! Returns the entire state as versioned JSON, without values that equal those of a new target.
QByteArray packed(const TargetState &state);
//! \return the state, or nullopt if it is invalid or has a newer version
std::optional<TargetState> unpackedState(const QByteArray &text);

//! \brief Returns the state adjusted for use at `now` [ms]. If it was written while the clock was ahead, all of its times, past and future,
//! are moved back by the difference. A wrong clock therefore never suppresses results, and no outcome begins after `now`.
StoredState clampedToNow(StoredState stored, qint64 now);

//! Returns the part of the state that is valid for this target. If the target's settings have changed, its attempts start again.
TargetState restoredState(const StoredState &stored, const Target &target);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredState)
