// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Export and import of settings, for use on another computer. Pure functions.

#include "model/base/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

class Settings;

//! Returns the settings that differ from the defaults. Plain-text secrets are omitted; references to secrets are included.
QJsonObject settingsToExport(const Settings &settings);

//! \brief Returns the imported `values` with secrets from `settings` that an export omits: plain-text secrets, and the password in the
//! address of the same proxy.
QJsonObject withStoredSecrets(const Settings &settings, QJsonObject values);

//! \return the settings in the file, or a sentence with the reason why it is invalid: no settings, unknown keys or invalid values
Expected<QJsonObject, QString> settingsToImport(const QByteArray &text);

} // namespace watchkeeper
