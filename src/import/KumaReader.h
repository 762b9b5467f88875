// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the database or the backup of Uptime Kuma, and converts it to targets. Pure, except for reading the database.

#include "import/ImportFormats.h"
#include "import/Imported.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The rows of the tables that can be imported. Keys are those of the database, booleans are 0 and 1.
struct KumaTables
{
    QString file;
    QHash<QString, QList<QJsonObject>> rows; //!< by table
    QStringList remarks;                     //!< about the whole file
    QHash<qint64, ImportPlace> places;       //!< of monitors from other files than the database
};

//! Returns an item of a backup as a row of the database.
QJsonObject kumaRow(const QJsonObject &item);

//! \brief Reads a kuma.db of version 1 or 2. The file may come from anyone: it is opened read-only and immutable, and nothing that its schema
//! defines is run. Blocks.
//! \return the rows, or an error message
Expected<KumaTables, QString> readKumaDatabase(const ImportFile &file, const std::function<bool()> &isCancelled);

//! Reads a JSON backup of version 1.
Expected<KumaTables, QString> readKumaBackup(const ImportFile &file);

//! Converts one installation.
class KumaReader
{
public:
    KumaReader(const KumaTables &tables, const ImportContext &context);

    Imported read();

private:
    //! A monitor while it is converted.
    struct Monitor
    {
        QJsonObject row;
        QJsonObject json; //!< as in targets.json
        QJsonArray conditions;
        ImportPlace place;
        QString name;

        QString text(const QString &key) const { return row.value(key).toString().trimmed(); }
        qint64 number(const QString &key, qint64 otherwise = 0) const { return row.value(key).toInteger(otherwise); }
        bool flag(const QString &key, bool otherwise = false) const { return number(key, otherwise ? 1 : 0) != 0; }
    };

    const QList<QJsonObject> &rows(const QString &table) const;
    ImportPlace place(const QString &what, qint64 id) const;
    void indexRows();
    void readNotifications();
    void readMonitor(const QJsonObject &row);
    void readGroups();
    void readMaintenance(const QJsonObject &row);
    bool setMaintenanceTimes(const QJsonObject &row, QJsonObject *entry) const;
    bool isPaused(const QJsonObject &row) const;
    QString add(Monitor *monitor);

    // The types of monitors, in KumaMonitor.cpp
    bool readType(Monitor *monitor);
    bool readWeb(Monitor *monitor);
    void readBody(Monitor *monitor, QJsonObject *headers);
    void readLogin(Monitor *monitor);
    void readProxy(Monitor *monitor);
    void readJsonQuery(Monitor *monitor);
    void readDns(Monitor *monitor);
    bool readServer(Monitor *monitor, const QString &kind);
    void readSchedule(Monitor *monitor);
    void notSupported(const Monitor &monitor, const QString &text);
    void changed(const Monitor &monitor, const QString &text);

    const KumaTables &m_tables;
    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<qint64, QJsonObject> m_monitors;
    QHash<qint64, QJsonObject> m_proxies;
    QHash<qint64, QJsonArray> m_tags;        //!< by monitor
    QHash<qint64, QString> m_names;          //!< of the imported targets, by monitor
    QHash<qint64, QList<qint64>> m_children; //!< by group
};

} // namespace watchkeeper
