// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The drag-and-drop format of targets, used within the window. Pure functions, GUI thread.

#include "model/target/Target.h"

#include <QList>

class QMimeData;

namespace watchkeeper {

//! Returns `application/x-watchkeeper-targets`. The content consists of UUIDs without braces, one per line.
QString targetsMimeType();

//! Adds the targets to the dragged data and keeps its other formats (text, links).
void storeTargets(QMimeData *data, const QList<TargetId> &ids);

bool containsTargets(const QMimeData *data);

//! \brief Reads the targets that storeTargets() added.
//! \return the IDs in order and without duplicates; empty if there are none or a line isn't a UUID (data from another program)
QList<TargetId> readTargets(const QMimeData *data);

} // namespace watchkeeper
