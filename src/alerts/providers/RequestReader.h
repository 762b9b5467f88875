// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the requests of a provider file. Pure.

#include "alerts/providers/Provider.h"
#include "model/json/JsonFileReader.h"

namespace watchkeeper {

//! \brief Reads `request` or `requests` of the file.
//! \param provider  the fields and values read so far
QList<ProviderRequest> readProviderRequests(JsonFileReader *json, const JsonLocation &root, const Provider &provider);

//! Reports malformed placeholders and unknown names in the texts of a tree.
void checkTemplate(JsonFileReader *json, const JsonLocation &tree, const QStringList &known);

} // namespace watchkeeper
