// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/ServicePicker.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"
#include "targets/pasted/PastedText.h"

#include <QCollator>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kPickerHelpLines = 3;
constexpr int kPickerWidthCharacters = 76;
constexpr int kPickerHeightLines = 38;
constexpr int kPickerRowPadding = 8; // [px] total padding above and below the text

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

//! Returns how well the service matches the search text; higher is better.
int matchRank(const Service &service, const QString &text)
{
    if (service.matchesName(text))
        return 2;
    return service.title().startsWith(text, Qt::CaseInsensitive) || service.key().startsWith(text, Qt::CaseInsensitive) ? 1 : 0;
}

//! Returns the default port, also of a service that usually has a socket. With a port, a line isn't mistaken for a command.
int networkPort(const Service &service)
{
    const QList<KindTransport> transports = service.dialogue() ? service.dialogue()->transports : QList<KindTransport>();
    for (const KindTransport &transport : transports) {
        if (transport.port > 0)
            return transport.port;
    }
    return service.defaultTransport().port;
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
        ServiceFamily family(ServicePicker::tr(row.title), row.icon);
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

ServiceDraft serviceDraft(const Service &service)
{
    const QString host = u"localhost"_s;
    const QList<Field> missing = service.dialogue() ? fieldsExceptAddress(*service.dialogue()) : QList<Field>();
    if (missing.isEmpty()) {
        return {service.key() + u' ', host, u":%1"_s.arg(networkPort(service))};
    }
    QJsonObject target = dialogueDraft(*service.dialogue(), host).value();
    for (const Field &field : missing)
        target.insert(field.name, QString());
    const QString json = QString::fromUtf8(QJsonDocument(target).toJson(QJsonDocument::Compact));
    const qsizetype place = json.indexOf(u"\"\""_s) + 1;
    return {listHeaderLine(service.title()) + u'\n' + json.first(place), {}, json.sliced(place)};
}

ServicePicker::ServicePicker(QWidget *parent)
    : QDialog(parent)
    , m_families(serviceFamilies(watchkeeper::services()))
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_help(new QLabel)
    , m_choose(new QPushButton(tr("&Choose")))
{
    setWindowTitle(tr("Choose a service"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ServicePicker::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ServicePicker::showSelected);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem *item) {
        if (item->parent())
            accept();
    });
    showSelected();
    m_search->setFocus();
}

void ServicePicker::build()
{
    m_search->setObjectName(u"pickerSearch"_s);
    m_search->setPlaceholderText(tr("Service name, such as postgresql"));
    m_search->setAccessibleName(tr("Find a service"));
    addSearchIcon(m_search);
    enableSearchNavigation(m_search, m_list);
    m_list->setObjectName(u"pickerList"_s);
    m_list->setAccessibleName(tr("Services"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_help->setObjectName(u"pickerHelp"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_help->setMinimumHeight(kPickerHelpLines * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_choose, QDialogButtonBox::AcceptRole);
    m_choose->setObjectName(u"chooseService"_s);
    m_choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServicePicker::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    layout->addWidget(buttons);
    setInitialSize(
        this, {kPickerWidthCharacters * fontMetrics().averageCharWidth(), kPickerHeightLines * fontMetrics().lineSpacing()});
}

void ServicePicker::fill()
{
    for (const ServiceFamily &family : std::as_const(m_families)) {
        auto *top = new QTreeWidgetItem(m_list, {family.title, QString::number(family.services.size())});
        QFont font = m_list->font();
        font.setWeight(QFont::DemiBold);
        top->setFont(0, font);
        top->setSizeHint(0, QSize(0, fontMetrics().height() + kPickerRowPadding)); // of all rows
        top->setIcon(0, actionIcon(family.icon));
        top->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        top->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const Service &service : family.services) {
            const KindTransport transport = service.defaultTransport();
            const QString port = transport.port > 0
                ? tr("%1 %2", "transport and port, such as TCP 6379").arg(transport.key.toUpper()).arg(transport.port)
                : tr("Unix socket");
            auto *item = new QTreeWidgetItem(top, {service.title(), port});
            item->setIcon(0, actionIcon(family.icon));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(0, service.help());
        }
    }
    updatePortColours();
}

void ServicePicker::updatePortColours()
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        (*it)->setForeground(1, mutedColour(palette()));
}

void ServicePicker::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePortColours();
}

//! Hides what doesn't match, opens the families of what does, and selects the best match. Without a text, all families are closed.
void ServicePicker::filter()
{
    const QString text = m_search->text().simplified();
    QTreeWidgetItem *best = nullptr;
    int bestRank = -1;
    for (int place = 0; place < m_families.size(); ++place) {
        QTreeWidgetItem *top = m_list->topLevelItem(place);
        const ServiceFamily &family = m_families.at(place);
        const bool isFamilyNamed = family.title.contains(text, Qt::CaseInsensitive);
        bool isAnyShown = false;
        for (int row = 0; row < top->childCount(); ++row) {
            const Service &service = family.services.at(row);
            const bool isShown = isFamilyNamed || service.matches(text);
            top->child(row)->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
            const int rank = isShown ? matchRank(service, text) : -1;
            if (rank > bestRank) {
                best = top->child(row);
                bestRank = rank;
            }
        }
        top->setHidden(!isAnyShown);
        top->setExpanded(!text.isEmpty());
    }
    m_list->setCurrentItem(text.isEmpty() ? nullptr : best);
    showSelected();
}

std::optional<Service> ServicePicker::selectedService() const
{
    const QTreeWidgetItem *current = m_list->currentItem();
    if (!current || !current->parent() || current->isHidden())
        return std::nullopt;
    return m_families.at(m_list->indexOfTopLevelItem(current->parent()))
        .services.at(current->parent()->indexOfChild(const_cast<QTreeWidgetItem *>(current)));
}

void ServicePicker::showSelected()
{
    const auto service = selectedService();
    m_choose->setEnabled(service.has_value());
    if (service)
        m_help->setText(service->credentials().isEmpty() ? service->help()
                                                         : service->help() + u'\n'
                                + tr("The service may require credentials. %1").arg(service->credentials()));
    else if (!m_search->text().trimmed().isEmpty() && !m_list->currentItem())
        m_help->setText(tr("Service not found. You can still monitor it as a web page or a TCP port."));
    else
        m_help->setText(tr("Open a category, or search by name."));
}

void ServicePicker::accept()
{
    const auto service = selectedService();
    if (!service)
        return;
    emit chosen(*service);
    QDialog::accept();
}

} // namespace watchkeeper

#include "moc_ServicePicker.cpp"
