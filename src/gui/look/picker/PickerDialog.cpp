// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/picker/PickerDialog.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"

#include <QCollator>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kEntryKeyRole = Qt::UserRole + 1; // groups have no key
constexpr int kPickerHelpLines = 4;
constexpr int kPickerMinRows = 5;
constexpr int kPickerWidthCharacters = 76;
constexpr int kPickerHeightLines = 38;
constexpr int kPickerRowPadding = 8; // [px] total padding above and below the text

} // namespace

PickerDialog::PickerDialog(const Texts &texts, const QList<PickerGroup> &groups, Rank rank, QWidget *parent)
    : QDialog(parent)
    , m_texts(texts)
    , m_rank(std::move(rank))
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_help(new QLabel)
    , m_choose(new QPushButton(texts.button))
    , m_layout(new QVBoxLayout(this))
{
    setWindowTitle(texts.windowTitle);
    build();
    fill(groups);
    connect(m_search, &QLineEdit::textChanged, this, &PickerDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PickerDialog::showSelected);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this] {
        if (!selectedKey().isEmpty())
            choose();
    });
    filter();
    m_search->setFocus();
}

void PickerDialog::build()
{
    m_search->setObjectName(u"pickerSearch"_s);
    m_search->setPlaceholderText(m_texts.searchHint);
    m_search->setAccessibleName(m_texts.searchHint);
    addSearchIcon(m_search);
    enableSearchNavigation(m_search, m_list);
    m_list->setObjectName(u"pickerList"_s);
    m_list->setAccessibleName(m_texts.windowTitle);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(kPickerMinRows * (fontMetrics().height() + kPickerRowPadding));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_help->setObjectName(u"pickerHelp"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // Prevents the layout from moving while the user goes through the list.
    m_help->setMinimumHeight(kPickerHelpLines * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_choose, QDialogButtonBox::AcceptRole);
    m_choose->setObjectName(u"pickerChoose"_s);
    m_choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_help);
    m_layout->addWidget(buttons);
    setTabOrder(m_search, m_list);
    setTabOrder(m_list, m_choose);
    setTabOrder(m_choose, buttons->button(QDialogButtonBox::Cancel));
    setInitialSize(
        this, {kPickerWidthCharacters * fontMetrics().averageCharWidth(), kPickerHeightLines * fontMetrics().lineSpacing()});
}

void PickerDialog::fill(const QList<PickerGroup> &groups)
{
    QFont bold = m_list->font();
    bold.setWeight(QFont::DemiBold);
    for (const PickerGroup &group : groups) {
        const QIcon icon = group.icon.isEmpty() ? QIcon() : actionIcon(group.icon);
        QTreeWidgetItem *parent = m_list->invisibleRootItem();
        if (!group.title.isEmpty()) {
            parent = new QTreeWidgetItem(m_list, {group.title, QString::number(group.entries.size())});
            parent->setFont(0, bold);
            parent->setIcon(0, icon);
        }
        for (const PickerEntry &entry : group.entries) {
            auto *item = new QTreeWidgetItem(parent, {entry.title, entry.detail});
            item->setData(0, kEntryKeyRole, entry.key);
            item->setIcon(0, icon);
            item->setToolTip(0, entry.help);
            m_entries.append(item);
        }
    }
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        (*it)->setSizeHint(0, QSize(0, fontMetrics().height() + kPickerRowPadding));
        (*it)->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->setRootIsDecorated(!m_entries.isEmpty() && m_entries.first()->parent());
    updateColours();
}

void PickerDialog::updateColours()
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        (*it)->setForeground(1, mutedColour(palette()));
}

void PickerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void PickerDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !(m_search->hasFocus() || m_list->hasFocus()))
        return QDialog::keyPressEvent(event);
    if (!selectedKey().isEmpty())
        choose();
}

//! Hides what doesn't match, opens the groups of what does, and selects the best match. Without a text, all groups are closed.
void PickerDialog::filter()
{
    const QString text = m_search->text().simplified();
    QTreeWidgetItem *best = nullptr;
    int bestRank = -1;
    for (QTreeWidgetItem *entry : std::as_const(m_entries)) {
        const bool isGroupNamed = entry->parent() && entry->parent()->text(0).contains(text, Qt::CaseInsensitive);
        const int rank = qMax(m_rank(entry->data(0, kEntryKeyRole).toString(), text), isGroupNamed ? 0 : -1);
        entry->setHidden(rank < 0);
        if (rank > bestRank) {
            best = entry;
            bestRank = rank;
        }
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_list->topLevelItem(row);
        if (group->childCount() == 0)
            continue;
        bool isAnyShown = false;
        for (int i = 0; i < group->childCount(); ++i)
            isAnyShown = isAnyShown || !group->child(i)->isHidden();
        group->setHidden(!isAnyShown);
        group->setExpanded(!text.isEmpty());
    }
    m_list->setCurrentItem(best && best->parent() && text.isEmpty() ? nullptr : best);
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
    showSelected();
}

QString PickerDialog::selectedKey() const
{
    const QTreeWidgetItem *current = m_list->currentItem();
    return current && !current->isHidden() ? current->data(0, kEntryKeyRole).toString() : QString();
}

//! Describes the selected entry, and enables the button if there is one.
void PickerDialog::showSelected()
{
    const bool isSelected = !selectedKey().isEmpty();
    m_choose->setEnabled(isSelected);
    const bool isFound =
        std::any_of(m_entries.begin(), m_entries.end(), [](const QTreeWidgetItem *entry) { return !entry->isHidden(); });
    if (isSelected)
        m_help->setText(m_list->currentItem()->toolTip(0));
    else
        m_help->setText(isFound ? m_texts.hint : m_texts.notFound);
    emit selectionChanged();
}

void PickerDialog::addWidget(QWidget *widget)
{
    m_layout->insertWidget(m_layout->count() - 1, widget);
    if (widget->focusPolicy() != Qt::NoFocus)
        setTabOrder(m_list, widget);
}

void PickerDialog::accept()
{
    const QString key = selectedKey();
    if (key.isEmpty())
        return;
    emit chosen(key);
    QDialog::accept();
}

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

#include "moc_PickerDialog.cpp"
