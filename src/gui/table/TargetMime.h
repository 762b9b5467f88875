// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets passed between parts of the window: dragged rows. Pure functions, GUI thread.

#include "model/Target.h"

#include <QList>

class QMimeData;

namespace watchkeeper {

//! `application/x-watchkeeper-targets`: UUIDs without braces, one per line.
QString targetsMimeType();

//! Adds the targets to the dragged data; its other formats (text, links) stay.
void storeTargets(QMimeData *data, const QList<TargetId> &ids);

bool containsTargets(const QMimeData *data);

//! \brief The targets added by storeTargets(), in that order, each once.
//! \return empty if there are none, or if a line isn't a UUID (data of another program)
QList<TargetId> takeTargets(const QMimeData *data);

} // namespace watchkeeper
