// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the answer rules of a provider file. Pure.

#include "alerts/providers/Provider.h"
#include "model/json/JsonFileReader.h"

namespace watchkeeper {

//! \brief The defaults suit most services: 200-299 mean success. 408, 425, 429 and 500-599 are temporary failures. 300-399, 401, 403, 404
//! and 410 require a fix by the user. All other statuses refuse this alert.
AnswerRules readAnswerRules(JsonFileReader *json, const JsonLocation &spot);

} // namespace watchkeeper
