// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs a dialogue as one check of a service.

#include "checks/CheckContext.h"
#include "checks/dialogue/Dialogue.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QHash>

namespace watchkeeper {

//! Values by name, used instead of those that a dialogue would generate. Tests use them to replace random values.
using DialogueOverrides = QHash<QString, QByteArray>;

//! \brief The check of a dialogue kind; fulfils the contract of Kind::Run.
//! \param dialogue  must outlive the task
[[nodiscard]] QCoro::Task<Observation> runDialogue(const Dialogue *dialogue, DialogueOverrides overrides, Fields fields,
                                                   CheckContext *context);

} // namespace watchkeeper
