// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/picker/ServicePicker.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct FamilyRow
{
    const char *title;
    QString icon;
    QStringList keys; //!< of services; empty for all others
};

const QList<FamilyRow> &familyTable()
{
    static const QList<FamilyRow> table{
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Databases and caches"), u"family-database"_s,
         u"postgresql mysql sqlserver oracle firebird mongodb cassandra couchdb clickhouse bolt influxdb elasticsearch "
         u"opensearch "
         "redis memcached"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Queues and coordination"), u"family-queue"_s,
         u"amqp rabbitmq kafka nats mqtt beanstalkd gearman zookeeper etcd consul"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Web servers and proxies"), u"family-web"_s,
         u"apache-status nginx-status haproxy traefik envoy fastcgi http-proxy socks5 tor-control graphql grpc gemini "
         u"security-txt "
         "status-page"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Mail"), u"family-mail"_s,
         u"smtp imap pop3 managesieve spamd clamd"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Sign-in and secrets"), u"key"_s,
         u"ldap kerberos radius keycloak vault vaultwarden"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Files and storage"), u"folder"_s,
         u"ftp smb nfs rsync tftp webdav iscsi nbd minio nextcloud syncthing"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Development"), u"family-code"_s,
         u"git git-http gitea gitlab svn jenkins nexus harbor kubernetes ollama openai ethereum"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Monitoring"), u"family-monitoring"_s,
         u"prometheus prometheus-value alertmanager grafana loki node-exporter gatus uptime-kuma munin nrpe zabbix-agent snmp"_s
             .split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Network and remote access"), u"family-network"_s,
         u"ssh rdp vnc openvpn stun whois pihole pihole-5"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Chat and telephony"), u"family-chat"_s,
         u"irc xmpp matrix mastodon mumble teamspeak sip nntp"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Media"), u"family-media"_s,
         u"plex jellyfin immich icecast mpd rtsp sonarr radarr lidarr prowlarr"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Games"), u"family-game"_s, u"a2s minecraft quake3"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Home and devices"), u"family-home"_s,
         u"home-assistant home-assistant-api hue shelly tasmota coap modbus ipp nut"_s.split(u' ')},
        {QT_TRANSLATE_NOOP("watchkeeper::ServicePicker", "Other"), u"family-other"_s, {}},
    };
    return table;
}

//! See PickerDialog::Rank.
int matchRank(const Service &service, const QString &text)
{
    if (!service.matches(text))
        return -1;
    if (service.matchesName(text))
        return 2;
    return service.title().startsWith(text, Qt::CaseInsensitive) || service.key().startsWith(text, Qt::CaseInsensitive) ? 1 : 0;
}

QString transportText(const KindTransport &transport)
{
    if (transport.port == 0)
        return ServicePicker::tr("Unix socket");
    return ServicePicker::tr("%1 %2", "transport and port, such as TCP 6379").arg(transport.key.toUpper()).arg(transport.port);
}

QString helpText(const Service &service)
{
    if (service.credentials().isEmpty())
        return service.help();
    return service.help() + u'\n' + ServicePicker::tr("The service may require credentials. %1").arg(service.credentials());
}

QList<PickerGroup> pickerGroups()
{
    QList<PickerGroup> groups;
    for (const ServiceFamily &family : serviceFamilies(services())) {
        PickerGroup group{family.title, family.icon, {}};
        for (const Service &service : family.services)
            group.entries.append(
                {service.key(), service.title(), transportText(service.defaultTransport()), helpText(service)});
        groups.append(group);
    }
    return groups;
}

PickerDialog::Rank rankByKey()
{
    QHash<QString, Service> byKey;
    for (const Service &service : services())
        byKey.insert(service.key(), service);
    return [byKey](const QString &key, const QString &text) { return matchRank(*byKey.constFind(key), text); };
}

} // namespace

QList<ServiceFamily> serviceFamilies(const QList<Service> &services)
{
    QList<Service> sorted = services;
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&collator](const Service &a, const Service &b) { return collator.compare(a.title(), b.title()) < 0; });
    QList<ServiceFamily> families;
    for (const FamilyRow &row : familyTable()) {
        ServiceFamily family{ServicePicker::tr(row.title), row.icon, {}};
        const auto isOther = [&row](const Service &service) {
            return !row.keys.isEmpty() && !row.keys.contains(service.key());
        };
        const auto rest = std::stable_partition(sorted.begin(), sorted.end(), isOther);
        std::move(rest, sorted.end(), std::back_inserter(family.services));
        sorted.erase(rest, sorted.end());
        if (!family.services.isEmpty())
            families.append(family);
    }
    return families;
}

ServicePicker::ServicePicker(QWidget *parent)
    : PickerDialog({tr("Choose a service"), tr("Service name, such as postgresql"), tr("&Choose"),
                    tr("Open a category, or search by name."),
                    tr("Service not found. You can still monitor it as a web page or a TCP port.")},
                   pickerGroups(), rankByKey(), parent)
{
    connect(this, &PickerDialog::chosen, this, [this] { emit serviceChosen(*selectedService()); });
}

std::optional<Service> ServicePicker::selectedService() const
{
    const QList<Service> all = services();
    const auto found =
        std::find_if(all.begin(), all.end(), [key = selectedKey()](const Service &service) { return service.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace watchkeeper

#include "moc_ServicePicker.cpp"
