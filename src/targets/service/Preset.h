// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Presets: templates for targets that check a well-known service over HTTP. Reads preset files, stores all presets, and
//! creates targets from them.

#include "model/json/LibraryFolder.h"
#include "model/target/Target.h"
#include "targets/document/TargetsDocument.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

// A template for a new target that checks a well-known service over HTTP, with suitable conditions.

//! \brief The content of a preset file, see docs/presets.md. To create a target from a preset, only an address is needed.
class Preset
{
public:
    Preset() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QString kind;                         //!< key of the kind of the target, `http` or `json`
    QString scheme;                       //!< the service's default scheme, `http` or `https`
    int port = 0;                         //!< the service's default port, 1-65535
    QString path;                         //!< starts with `/`; can contain a query
    QStringList words;                    //!< additional names of the service, for the search
    QString credentials;                  //!< a hint about credentials that the service may require; empty if it requires none
    QJsonObject fields;                   //!< the fields of the target as in targets.json, without `url`
    QHash<QString, QStringList> mapOrder; //!< order of the keys in map fields, see Fields::fromJson()
    QList<TargetCondition> conditions;
};

// Parses a preset file into a preset, or into all its problems. Pure, safe to call from any thread.

//! \brief Reads a file. Reports all problems, such as unknown keys, wrong types, fields that the kind doesn't have, and invalid
//! conditions.
//! \return the preset, or all problems with line and key, such as `fields.accept`
Expected<Preset, QList<JsonProblem>> readPreset(const QByteArray &json);

//! Whether the file is intended as a preset: its root has the key `preset`.
bool looksLikePreset(const QByteArray &json);

// All presets: built-in presets, and those in the user's folder.

//! \brief Returns all presets, sorted by key, with the user's own presets at the end. Safe from any thread. The list remains
//! valid until the program exits.
const QList<Preset> &presets();

const QList<Preset> &builtInPresets();

//! Returns the preset with this key, or null.
const Preset *findPreset(const QString &key);

//! The presets in a folder, and the problems in its files.
using PresetFolder = LibraryFolder<Preset>;

//! \brief Reads presets like readLibraryFolder().
//! \param taken  keys of existing presets and kinds
PresetFolder readPresetFolder(const QString &path, const QStringList &taken);

//! Returns the error message for a preset whose key is already in use.
QString duplicatePresetKeyText(const QString &key);

//! Adds the user's presets to presets(). Call this before any other use of presets().
void addPresets(const QList<Preset> &more);

// Creates a target from a preset and the address of a server. Pure.

//! \brief Returns the address of a preset's service on a server.
//! \param place  `host`, `host:port`, or an address that begins with http:// or https://, which then also determines the port.
//!               A path, as for a service behind a proxy, is put before the path of the preset, unless it already ends with
//!               that path.
//! \return the address, or an error message about `place`
Expected<QString, QString> presetAddress(const Preset &preset, const QString &place);

//! \brief Creates a target, validated like a target in a file. Its name consists of the preset's title and the server.
Expected<Target, QString> makePresetTarget(const Preset &preset, const QString &place, const Schedule &defaults);

//! \brief Returns a hint about credentials that the service may require; empty if it requires none or the target already has
//! some.
QString credentialsHint(const Preset &preset, const Target &target);

} // namespace watchkeeper
