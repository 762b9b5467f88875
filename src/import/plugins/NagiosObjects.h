// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the objects of Nagios, with their templates and groups. Pure.

#include "import/ImportFormats.h"
#include "import/plugins/PluginCheck.h"

#include <QMap>

namespace watchkeeper {

//! A value of an object, with the place where it was written. An inherited value has that of the template.
struct NagiosValue
{
    QString text;
    ImportPlace place;
    bool isInherited = false;
};

//! `define TYPE { … }`
struct NagiosObject
{
    QString type;
    ImportPlace place;
    QMap<QString, NagiosValue> values;
    QString text(const QString &key) const { return values.value(key).text; }
};

//! Returns the command line of a command that the files don't define, as in the sample configuration of Nagios.
QString usualNagiosCommand(const QString &name);
//! Returns the items of a list separated by commas.
QStringList nagiosList(const QString &text);

//! The objects of all files. After an error, nothing else is of use.
class NagiosObjects
{
public:
    explicit NagiosObjects(ImportBuilder *builder)
        : m_builder(builder)
    {
    }

    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    //! Returns the objects of a type with the values of their templates, without templates.
    QList<NagiosObject> ofType(const QString &type) const { return m_byType.value(type); }
    //! Returns the hosts of `host_name` and `hostgroup_name`, which may contain `*` and `!NAME`.
    //! \param prefix  of these keys
    QStringList hostsOf(const NagiosObject &object, const QString &prefix);
    //! Returns the members of each group of hosts.
    const QMap<QString, QStringList> &groups() const { return m_groups; }
    //! Returns the values of `$USERn$` by their names.
    const QHash<QString, QString> &resources() const { return m_resources; }
    //! Returns the seconds of `interval_length`.
    double intervalLength() const { return m_intervalLength; }
    //! Returns the time zone of `use_timezone`; empty if there is none.
    const QByteArray &zone() const { return m_zone; }
    //! Counts values that the import creates, and fails when there are too many.
    void count(qsizetype values, const ImportPlace &place);
    const QString &error() const { return m_error; }
    //! Adds a remark that an object with this name is missing.
    void reportMissing(const ImportPlace &place, const QString &name, const QString &target = {});

private:
    bool readFile(const ImportFile &file);
    bool readLine(const QString &line, const ImportPlace &place, NagiosObject *open);
    bool readSetting(const QString &line, const ImportPlace &place);
    void reportMain();
    const NagiosObject *resolved(qsizetype index, int depth);
    void inherit(NagiosObject *object, int depth);
    void resolveAll();
    void reportTypes();
    void collectGroups();
    QStringList groupMembers(const QString &group, QSet<QString> *seen, int depth);
    void fail(const QString &error) { m_error = m_error.isEmpty() ? error : m_error; }

    ImportBuilder *m_builder;
    QList<NagiosObject> m_objects;         //!< as written
    QHash<QString, qsizetype> m_templates; //!< by type and name
    QHash<qsizetype, NagiosObject> m_resolved;
    QHash<QString, QList<NagiosObject>> m_byType;
    QMap<QString, QStringList> m_groups;
    QHash<QString, QStringList> m_nestedGroups;
    QHash<QString, QString> m_resources;
    double m_intervalLength = 60;
    QByteArray m_zone;
    QMap<QString, QStringList> m_mainKeys; //!< by file: the keys that aren't about targets
    QSet<QString> m_fileNames;
    qsizetype m_count = 0;
    QString m_error;
};

} // namespace watchkeeper
