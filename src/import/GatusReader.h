// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a configuration of Gatus to targets. Pure.

#include "import/ConfigText.h"
#include "import/ImportFormats.h"
#include "import/Imported.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief A map of the configuration, which records the keys that were read. The other keys get a remark.
class GatusMap
{
public:
    //! \param node  a map, or null for an empty one
    GatusMap(const ConfigNode *node, ImportPlace place)
        : m_node(node)
        , m_place(std::move(place))
    {
    }
    //! Returns the value, or null if it is missing or null.
    const ConfigNode *get(const QString &key);
    bool has(const QString &key) const { return m_node && m_node->find(key); }
    GatusMap map(const QString &key);
    //! Returns the keys that get() hasn't read, with the places of their values.
    QList<std::pair<QString, ImportPlace>> unread() const;
    const ImportPlace &place() const { return m_place; }
    ImportPlace placeOf(const QString &key) const;

private:
    const ConfigNode *m_node;
    ImportPlace m_place;
    QSet<QString> m_read;
};

//! Reads one configuration.
class GatusReader
{
public:
    explicit GatusReader(const ImportContext &context);

    Imported read(const ConfigNode &root);

private:
    //! An endpoint while it is converted.
    struct Endpoint
    {
        QString name;
        QString group;
        QString url;
        QJsonObject json;
        QHash<QString, QStringList> mapOrder;
        QJsonArray conditions;
        bool hasCondition(const QString &placeholder) const;
    };
    //! How often an alert needs a failure or success.
    struct Thresholds
    {
        std::optional<int> failures;
        std::optional<int> successes;
    };

    // Values
    //! Returns the text with variables of the environment filled in.
    QString value(const ConfigNode *node, const ImportPlace &place);
    //! Returns the text with `${env:NAME}` for variables of the environment, for fields that are filled before each check.
    QString filledLater(const ConfigNode *node, const ImportPlace &place);
    QString withVariables(const QString &text, bool isFilledLater, const ImportPlace &place);
    bool flag(GatusMap *map, const QString &key, bool otherwise);
    std::optional<Milliseconds> duration(GatusMap *map, const QString &key);
    void notSupported(const ImportPlace &place, const QString &text);
    void changed(const ImportPlace &place, const QString &text);
    //! Adds a remark for each key that wasn't read.
    void reportUnread(const GatusMap &map);

    // Endpoints, in GatusEndpoint.cpp
    void readEndpoint(const ConfigNode &node, const ImportPlace &place);
    bool readAddress(GatusMap *map, Endpoint *endpoint);
    void readWeb(GatusMap *map, Endpoint *endpoint);
    void readSocket(GatusMap *map, Endpoint *endpoint, const QUrl &url);
    bool readDns(GatusMap *map, Endpoint *endpoint);
    void readClient(GatusMap client, Endpoint *endpoint);
    void readWebClient(GatusMap *client, Endpoint *endpoint);
    void readConditions(GatusMap *map, Endpoint *endpoint);
    void addDomainTarget(Endpoint endpoint, const QJsonArray &conditions, const ImportPlace &place);
    void readSchedule(GatusMap *map, Endpoint *endpoint);
    Thresholds readAlerts(GatusMap *map);

    // The rest, in GatusImport.cpp
    void readSections(GatusMap *root);
    void readAlerting(GatusMap alerting);
    void readExternal(const ConfigNode *list);
    void readSuites(const ConfigNode *list);
    void readMaintenance(GatusMap map, const QString &name, const QStringList &targets);

    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<QString, Thresholds> m_defaultAlerts; //!< by provider
    QStringList m_names;                        //!< of the imported targets
    QString m_endpoint;                         //!< name of the endpoint being read, for remarks
};

} // namespace watchkeeper
