// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What becomes of targets when tags are given and taken away. Pure functions; tags that differ in case alone are the same.

#include "model/Target.h"

#include <QList>
#include <QString>

namespace watchkeeper {

//! Those of `ids` that did not have the tag, with it.
QList<Target> tagged(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag);
//! Those that had the tag, without it.
QList<Target> untagged(const QList<Target> &targets, const QString &tag);

} // namespace watchkeeper
