// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Settings in a file, to be taken to another computer. Pure functions.

#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

class Settings;

//! What differs from the defaults; a secret in plain text stays behind, one that is only referred to goes along.
QJsonObject settingsToExport(const Settings &settings);

//! \brief `values` of an import with what an export leaves out, taken from `settings`: secrets, and the password in the address of
//! the same proxy.
QJsonObject withSecretsOf(const Settings &settings, QJsonObject values);

//! \return the settings in the file's text, or a sentence: no settings, unknown keys, values that are not possible
Expected<QJsonObject, QString> settingsToImport(const QByteArray &text);

} // namespace watchkeeper
