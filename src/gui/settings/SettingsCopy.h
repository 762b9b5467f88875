// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Settings in a file, for another computer. Pure functions.

#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

class Settings;

//! The settings that differ from the defaults; secrets in plain text are left out, references to secrets are included.
QJsonObject settingsToExport(const Settings &settings);

//! \brief `values` of an import, with what an export leaves out added from `settings`: secrets, and the password in the address of the same
//! proxy.
QJsonObject withStoredSecrets(const Settings &settings, QJsonObject values);

//! \return the settings in the text of the file, or a sentence: no settings, unknown keys, invalid values
Expected<QJsonObject, QString> settingsToImport(const QByteArray &text);

} // namespace watchkeeper
