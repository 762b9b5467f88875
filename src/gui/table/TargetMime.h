// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets on their way from one part of the window to another: dragged rows. Pure functions, GUI thread.

#include "model/Target.h"

#include <QList>

class QMimeData;

namespace watchkeeper {

//! `application/x-watchkeeper-targets`: UUIDs without braces, one a line.
QString targetsMimeType();

//! Adds the targets to what is dragged; what else it holds (text, links) stays.
void putTargets(QMimeData *data, const QList<TargetId> &ids);

bool holdsTargets(const QMimeData *data);

//! \brief What putTargets() put there, in that order, each once.
//! \return empty when there is nothing, or a line is not a UUID (another program's doing)
QList<TargetId> takeTargets(const QMimeData *data);

} // namespace watchkeeper
