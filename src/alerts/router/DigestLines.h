// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of a digest. Pure functions of values.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertCase.h"

namespace watchkeeper {

//! Returns the line that reports the alert.
DigestLine makeDigestLine(const Alert &alert);

QDateTime digestLineTime(const DigestLine &line);

//! Returns the targets of `digestLines` in order of first occurrence. A null ID represents connectivity.
QList<TargetId> targetsOf(const QList<DigestLine> &digestLines);

//! \param target  null for connectivity
bool hasDigestLineFor(const QList<DigestLine> &digestLines, const TargetId &target);

//! Returns the target's last line, or null if it has none.
const DigestLine *lastDigestLineOf(const QList<DigestLine> &digestLines, const TargetId &target);

//! Returns whether the limit on the size of a digest allows a line for this target.
bool hasRoomFor(const QList<DigestLine> &digestLines, const TargetId &target);

//! \brief Adds a line, unless the target's last line has the same text. If a target changes repeatedly, only its first line and
//! its most recent ones are kept.
//! \return whether the line was added
bool addDigestLine(QList<DigestLine> *digestLines, const DigestLine &line);

//! Removes the last line with the same target and text.
void removeLast(QList<DigestLine> *digestLines, const DigestLine &line);

} // namespace watchkeeper
