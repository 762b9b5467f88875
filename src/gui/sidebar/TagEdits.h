// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adds and removes tags of targets. Tags that differ only in case are treated as the same. Pure functions.

#include "model/target/Target.h"

#include <QList>
#include <QString>

namespace watchkeeper {

//! Returns the targets in `ids` that didn't have the tag, with the tag added.
QList<Target> withTag(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag);
//! Returns the targets that had the tag, with the tag removed.
QList<Target> withoutTag(const QList<Target> &targets, const QString &tag);

} // namespace watchkeeper
