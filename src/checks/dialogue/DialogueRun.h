// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs a dialogue: one check of one service.

#include "checks/CheckContext.h"
#include "checks/dialogue/Dialogue.h"
#include "model/Fields.h"

#include <QCoroTask>
#include <QHash>

namespace watchkeeper {

//! Values by name that replace those that a dialogue would make: tests use it to pin random values.
using DialogueOverrides = QHash<QString, QByteArray>;

//! \brief The check of a kind that a dialogue describes; contract of Kind::Run.
//! \param dialogue  outlives the task
[[nodiscard]] QCoro::Task<Observation> runDialogue(const Dialogue *dialogue, DialogueOverrides pins, Fields fields,
                                                   CheckContext *context);

} // namespace watchkeeper
