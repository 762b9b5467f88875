// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The requests in a provider file. Pure.

#include "alerts/providers/Provider.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

//! \brief `request` or `requests` of the file.
//! \param provider  as far as it was read: its fields and values
QList<ProviderRequest> readProviderRequests(JsonFileReader *json, const JsonSpot &root, const Provider &provider);

//! Reports what is wrong in the texts of a tree: form of placeholders, names that are not known.
void checkTemplate(JsonFileReader *json, const JsonSpot &tree, const QStringList &known);

} // namespace watchkeeper
