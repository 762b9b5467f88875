// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How targets change when tags are added and removed. Pure functions; tags that differ only in case are the same.

#include "model/Target.h"

#include <QList>
#include <QString>

namespace watchkeeper {

//! Those of `ids` that did not have the tag, with the tag added.
QList<Target> tagged(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag);
//! Those that had the tag, with the tag removed.
QList<Target> untagged(const QList<Target> &targets, const QString &tag);

} // namespace watchkeeper
