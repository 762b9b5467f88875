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
    bool flag(ConfigMap *map, const QString &key, bool otherwise);
    std::optional<Milliseconds> duration(ConfigMap *map, const QString &key);
    void notSupported(const ImportPlace &place, const QString &text);
    void changed(const ImportPlace &place, const QString &text);
    void reportUnread(const ConfigMap &map) { m_builder.reportUnread(map, m_endpoint); }

    // Endpoints, in GatusEndpoint.cpp
    void readEndpoint(const ConfigNode &node, const ImportPlace &place);
    bool readAddress(ConfigMap *map, Endpoint *endpoint);
    void readWeb(ConfigMap *map, Endpoint *endpoint);
    void readSocket(ConfigMap *map, Endpoint *endpoint, const QUrl &url);
    bool readDns(ConfigMap *map, Endpoint *endpoint);
    void readClient(ConfigMap client, Endpoint *endpoint);
    void readWebClient(ConfigMap *client, Endpoint *endpoint);
    void readConditions(ConfigMap *map, Endpoint *endpoint);
    void addDomainTarget(Endpoint endpoint, const QJsonArray &conditions, const ImportPlace &place);
    void readSchedule(ConfigMap *map, Endpoint *endpoint);
    Thresholds readAlerts(ConfigMap *map);

    // The rest, in GatusImport.cpp
    void readSections(ConfigMap *root);
    void readAlerting(ConfigMap alerting);
    void readExternal(const ConfigNode *list);
    void readSuites(const ConfigNode *list);
    void readMaintenance(ConfigMap map, const QString &name, const QStringList &targets);

    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<QString, Thresholds> m_defaultAlerts; //!< by provider
    QStringList m_names;                        //!< of the imported targets
    QString m_endpoint;                         //!< name of the endpoint being read, for remarks
};

} // namespace watchkeeper
