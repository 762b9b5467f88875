// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses targets.json into a document, or into all its problems. Pure, safe to call from any thread.

#include "model/json/JsonText.h"
#include "targets/document/TargetsDocument.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace watchkeeper {

class Kind;

//! \brief Reads one file. Each object can be used once. Unlike TargetsDocument::parse(), it also reports which targets
//! had no ID.
class TargetsReader
{
public:
    explicit TargetsReader(QString fileName);

    Expected<TargetsDocument, QList<Problem>> read(const QByteArray &json);

    //! Returns the IDs generated for targets that had none in the file.
    const QSet<TargetId> &assignedIds() const { return m_assignedIds; }

private:
    //! The target or maintenance entry being read.
    struct Entry
    {
        QJsonObject json;
        const JsonSourceNode *place = nullptr;
        QString label; //!< the name, or a text such as `target 3`
    };

    void report(int line, const QString &target, const QString &field, const QString &text);
    void reportEntryProblem(const Entry &entry, const QString &field, const QString &text);
    void readRoot(const QJsonObject &root, const JsonSourceNode &place);
    bool readVersion(const QJsonObject &root, const JsonSourceNode &place);
    void readDefaults(const QJsonValue &value, const JsonMember &member);
    void readTargets(const QJsonValue &value, const JsonMember *member);
    Target readTarget(const Entry &entry);
    QString readName(const Entry &entry);
    TargetId readId(const Entry &entry);
    void assignIds();
    const Kind *readKind(const Entry &entry);
    Schedule scheduleOf(const Entry &entry, const Schedule &defaults);
    QList<TargetCondition> readConditionList(const Entry &entry);
    QStringList readStringList(const Entry &entry, const QString &key, QStringList (*problemsOf)(const QStringList &));
    Alternatives readParents(const Entry &entry);
    void reportLoops();
    void reportParents();
    // Defined in MaintenanceReader.cpp.
    void readMaintenance(const QJsonValue &value, const JsonMember *member);
    void readMaintenanceEntry(const Entry &entry);
    void reportMaintenanceTargets();
    std::optional<Fields> readFields(const Entry &entry, const Kind &kind);
    const QStringList &keysOf(const Kind &kind);
    void reportDuplicateKeys(const JsonSourceNode &place, const QString &target, const QString &field);

    QString m_fileName;
    TargetsDocument m_document;
    QList<Problem> m_problems;
    QSet<TargetId> m_assignedIds;
    QHash<TargetId, QString> m_labelById;
    QHash<QString, int> m_lineByName;
    QHash<const Kind *, QStringList> m_keysByKind;
    QHash<QString, Entry> m_groupTargets; //!< groups and other kinds of target that evaluate targets, by name
    QHash<qsizetype, Entry> m_children;   //!< targets with dependencies, by position
    QList<Entry> m_maintenance;           //!< maintenance entries in document order
};

} // namespace watchkeeper
