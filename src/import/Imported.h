// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What an import found in the configuration of another tool, and how it changes the targets of a profile. Pure, safe to call from any
//! thread.

#include "model/field/Fields.h"
#include "model/target/Maintenance.h"
#include "model/target/Target.h"
#include "targets/document/TargetsDocument.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What a remark is about.
enum class ImportSeverity : quint8 {
    Added,       //!< a setting that the other tool doesn't have
    Changed,     //!< it was imported, but means something else here
    NotSupported //!< it wasn't imported
};

//! Returns `added`, `changed` or `notSupported`, which are the keys in JSON.
QString importSeverityKey(ImportSeverity severity);

//! The position of a part in a file.
struct ImportPlace
{
    QString file;
    int line = 0; //!< 1-based; 0 if unknown
    QString path; //!< such as `endpoints[2].client` or `monitor 12`
};

//! A difference between the configuration and the imported targets, with its reason.
struct ImportRemark
{
    ImportSeverity severity = ImportSeverity::NotSupported;
    ImportPlace place;
    QString target; //!< name of the imported target; empty if the remark isn't about one
    QString text;   //!< one or more sentences

    //! Returns `FILE:LINE: PATH`, without empty parts.
    QString placeText() const;
};

//! \brief Everything that was found in the files. The names of targets are unique.
//!
//! The ID of a target is derived from the place where the other tool defines it. Importing again therefore finds the same target.
class Imported
{
public:
    Imported() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<Target> targets;
    QList<Maintenance> maintenance;
    QList<ImportRemark> remarks;
};

class ConfigMap;
class ConfigNode;

//! Collects the result of one import, and validates each target as strictly as a file.
class ImportBuilder
{
public:
    //! \param origin    key of the format, such as `gatus`
    //! \param defaults  schedule of targets that the other tool gives none
    ImportBuilder(QString origin, const Schedule &defaults);

    const Schedule &defaults() const { return m_defaults; }
    void remark(ImportSeverity severity, const ImportPlace &place, const QString &text, const QString &target = {});
    void notSupported(const ImportPlace &place, const QString &text, const QString &target = {})
    {
        remark(ImportSeverity::NotSupported, place, text, target);
    }
    void changed(const ImportPlace &place, const QString &text, const QString &target = {})
    {
        remark(ImportSeverity::Changed, place, text, target);
    }
    //! Adds a remark that Watchkeeper has no setting for `key`.
    void noSetting(const ImportPlace &place, const QString &key, const QString &target = {});
    //! Adds a remark that these settings of notifications weren't imported, unless there are none.
    void noNotifications(const ImportPlace &place, const QStringList &settings, const QString &target = {});
    //! \brief Adds a remark for each member of a map that isn't in `known`, unless it is empty or off. Adds it once, even if many
    //! targets share the map.
    //! \param path  of the map
    void reportOthers(const ConfigNode &map, const QStringList &known, const QString &path, const QString &target = {});
    //! Adds a remark for each key that wasn't read.
    void reportUnread(const ConfigMap &map, const QString &target = {});

    //! \brief Adds a target. Invalid conditions are left out with a remark.
    //! \param json      as in targets.json, without ID. Its name and tags are made valid
    //! \param key       identifies the target within the other tool, now and at the next import
    //! \param mapOrder  see targetFromJson()
    //! \return its final name, or nullopt if a remark says why it is invalid
    std::optional<QString> add(QJsonObject json, const QString &key, const ImportPlace &place,
                               const QHash<QString, QStringList> &mapOrder = {});
    //! Returns the name that add() will give to a target with this name.
    QString nextName(const QString &name) const;
    //! Adds a maintenance entry, or a remark that says why it is invalid.
    void addMaintenance(const QJsonObject &json, const ImportPlace &place);
    Imported take() { return std::move(m_imported); }

private:
    QJsonArray validConditions(const QJsonArray &conditions, const ImportPlace &place, const QString &target);

    QString m_origin;
    Schedule m_defaults;
    QSet<QString> m_names;
    QSet<TargetId> m_ids;
    QSet<QString> m_reported; //!< paths and files of the remarks of reportOthers()
    Imported m_imported;
};

//! Returns the text with escapes, so that Watchkeeper doesn't fill the placeholders in it, such as `${file:PATH}`. The files of other tools
//! could otherwise read files of this computer.
QString withoutPlaceholders(QString text);

enum class ImportAction : quint8 { Add, Update, Keep };

//! Returns `add`, `update` or `keep`, which are the keys in JSON.
QString importActionKey(ImportAction action);

//! A target after the import.
struct PlannedTarget
{
    Target target;
    ImportAction action = ImportAction::Add;
    QString duplicateOf; //!< name of another target of the profile that performs the same check
};

//! \brief How an import changes a document.
class ImportPlan
{
public:
    ImportPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<PlannedTarget> targets;
    QList<Maintenance> maintenance;
    QList<ImportRemark> remarks;

    qsizetype count(ImportAction action) const;
    qsizetype count(ImportSeverity severity) const;
    bool changesNothing(const TargetsDocument &document) const;
};

//! \brief Compares what was found with the document.
//!
//! A target that was imported before gets the type, fields, schedule and conditions of the file. It keeps its name, tags, pause, dependencies,
//! alert rules and objective, and gets new tags of the file.
ImportPlan importPlan(const Imported &imported, const TargetsDocument &document);

//! Returns the document after the import, without the targets in `skipped`.
TargetsDocument withImported(TargetsDocument document, const ImportPlan &plan, const QSet<TargetId> &skipped = {});

} // namespace watchkeeper
