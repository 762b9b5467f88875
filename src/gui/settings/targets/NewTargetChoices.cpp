// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/NewTargetChoices.h"

#include "checks/Registry.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"
#include "targets/document/MaskedTarget.h"
#include "targets/pasted/RecognisedTarget.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The kinds of one group, in menu order.
struct GroupRow
{
    const char *title;
    QStringList keys;
};

const QList<GroupRow> &groupTable()
{
    static const QList<GroupRow> table{
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Web"), {u"http"_s, u"json"_s, u"websocket"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Network"),
         {u"ping"_s, u"path"_s, u"tcp"_s, u"udp"_s, u"tls"_s, u"dns"_s, u"domain"_s, u"ntp"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&This computer"),
         {u"disk"_s, u"diskio"_s, u"memory"_s, u"cpu"_s, u"load"_s, u"pressure"_s, u"process"_s, u"service"_s, u"interface"_s,
          u"temperature"_s, u"battery"_s, u"uptime"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Files and commands"), {u"command"_s, u"file"_s, u"log"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Other"), {u"group"_s, u"simulated"_s}},
    };
    return table;
}

} // namespace

QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds)
{
    QList<const Kind *> left;
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(left),
                 [](const Kind *kind) { return kind->transports.isEmpty(); });
    QList<KindGroup> groups;
    for (const GroupRow &row : groupTable()) {
        KindGroup group{KindMenu::tr(row.title), {}};
        for (const QString &key : row.keys) {
            const auto found = std::find_if(left.begin(), left.end(), [&key](const Kind *kind) { return kind->key == key; });
            if (found == left.end())
                continue;
            group.kinds.append(*found);
            left.removeAt(std::distance(left.begin(), found));
        }
        groups.append(group);
    }
    groups.last().kinds += left;
    return groups;
}

QList<const Kind *> kindsInOrder(const QList<const Kind *> &kinds)
{
    QList<const Kind *> ordered;
    for (const KindGroup &group : groupedKinds(kinds))
        ordered += group.kinds;
    const qsizetype ofGroups = ordered.size();
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(ordered),
                 [](const Kind *kind) { return !kind->transports.isEmpty(); });
    std::sort(ordered.begin() + ofGroups, ordered.end(),
              [](const Kind *a, const Kind *b) { return a->title.localeAwareCompare(b->title) < 0; });
    return ordered;
}

KindMenu::KindMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"kinds"_s);
    setToolTipsVisible(true);
    QAction *service = addAction(tr("A well-known &service…"), this, &KindMenu::serviceRequested);
    service->setObjectName(u"addService"_s);
    service->setToolTip(tr("Search by name, such as PostgreSQL, Elasticsearch or a mail server"));
    addSeparator();
    for (const KindGroup &group : groupedKinds(watchkeeper::kinds()))
        addGroup(group);
}

void KindMenu::addGroup(const KindGroup &group)
{
    QMenu *menu = addMenu(group.title);
    menu->setToolTipsVisible(true);
    for (const Kind *kind : group.kinds) {
        QAction *action = menu->addAction(kind->title);
        action->setData(kind->key);
        action->setToolTip(kind->help);
        action->setStatusTip(kind->help);
        connect(action, &QAction::triggered, this, [this, key = kind->key] { emit kindRequested(key); });
    }
}

namespace {

struct ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceDialog)
};

bool hasSocket(const Service &service)
{
    const QList<KindTransport> transports = service.dialogue() ? service.dialogue()->transports : QList<KindTransport>();
    return std::any_of(transports.begin(), transports.end(),
                       [](const KindTransport &transport) { return transport.port == 0; });
}

//! Returns the name of the transport as used in the form; empty if the kind has no choice of transport.
QString transportOf(const Target &target, const Kind &kind)
{
    const auto field =
        std::find_if(kind.fields.begin(), kind.fields.end(), [](const Field &each) { return each.name == "transport"_L1; });
    return field == kind.fields.end() ? QString()
                                      : field->choiceLabels.value(field->choices.indexOf(target.fields.text(field->name)));
}

QString transportText(const KindTransport &transport)
{
    if (transport.port == 0)
        return ServiceText::tr("Unix socket");
    return ServiceText::tr("%1 %2", "transport and port, such as TCP 6379").arg(transport.key.toUpper()).arg(transport.port);
}

QString addressHint(const Service &service)
{
    if (!service.dialogue())
        return ServiceText::tr("host, host:port, or an address that starts with https://");
    if (service.defaultTransport().port == 0)
        return ServiceText::tr("host, host:port, socket path, or empty for the default");
    return hasSocket(service) ? ServiceText::tr("host, host:port, or socket path") : ServiceText::tr("host or host:port");
}

QString addressText(const Service &service, const Target &target)
{
    const Kind *kind = service.dialogue();
    const QString address = maskedAddress(target);
    const QString transport = kind ? transportOf(target, *kind) : QString();
    return transport.isEmpty() ? address : ServiceText::tr("%1 – %2", "address and transport").arg(address, transport);
}

QStringList remarksAbout(const Target &target)
{
    RecognisedTarget found;
    found.target = target;
    addSecretRemark(&found);
    return found.remarks;
}

QStringList labelsBesideAddress(const Service &service)
{
    QStringList labels;
    for (const Field &field : service.dialogue() ? fieldsExceptAddress(*service.dialogue()) : QList<Field>())
        labels.append(field.label);
    return labels;
}

constexpr int kServiceHelpLines = 4;
constexpr int kServiceWidthCharacters = 80;
constexpr int kServiceHeightLines = 38;
constexpr int kMinRows = 5;
constexpr int kServiceRowPadding = 8; // [px] total padding above and below the text

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

//! Returns the services in alphabetical order.
QList<Service> servicesByTitle()
{
    QList<Service> sorted = services();
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&collator](const Service &a, const Service &b) { return collator.compare(a.title(), b.title()) < 0; });
    return sorted;
}

//! Returns how well the service matches the search text; higher is better.
int matchQuality(const Service &service, const QString &text)
{
    if (service.matchesName(text))
        return 2;
    return service.title().startsWith(text, Qt::CaseInsensitive) || service.key().startsWith(text, Qt::CaseInsensitive) ? 1 : 0;
}

} // namespace

ServiceDialog::ServiceDialog(Schedule defaults, QWidget *parent)
    : QDialog(parent)
    , m_defaults(defaults)
    , m_services(servicesByTitle())
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_help(plainLabel(u"serviceHelp"_s))
    , m_server(new QLineEdit)
    , m_address(plainLabel(u"serviceAddress"_s))
    , m_add(new QPushButton(tr("&Add target")))
{
    setWindowTitle(tr("Add a well-known service"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ServiceDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ServiceDialog::showSelected);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_server, [this] { m_server->setFocus(); });
    connect(m_server, &QLineEdit::textChanged, this, &ServiceDialog::updateAddress);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_search->setFocus();
}

void ServiceDialog::build()
{
    m_search->setObjectName(u"serviceSearch"_s);
    m_search->setPlaceholderText(tr("Service name, such as postgresql"));
    m_search->setAccessibleName(tr("Find a service"));
    addSearchIcon(m_search);
    enableSearchNavigation(m_search, m_list);
    m_list->setObjectName(u"services"_s);
    m_list->setAccessibleName(tr("Services"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->header()->setStretchLastSection(false);
    m_list->setMinimumHeight(kMinRows * (fontMetrics().height() + kServiceRowPadding));
    m_help->setMinimumHeight(
        kServiceHelpLines
        * fontMetrics().lineSpacing()); // prevents the layout from moving while the user goes through the list
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    buildServer();
    setInitialSize(
        this, {kServiceWidthCharacters * fontMetrics().averageCharWidth(), kServiceHeightLines * fontMetrics().lineSpacing()});
}

void ServiceDialog::buildServer()
{
    m_server->setObjectName(u"serviceServer"_s);
    m_address->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *label = new QLabel(tr("&Server:"));
    label->setBuddy(m_server);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addServiceTarget"_s);
    m_add->setDefault(true); // Enter adds the target, unless Cancel has the focus
    connect(buttons, &QDialogButtonBox::accepted, this, &ServiceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(label);
    layout()->addWidget(m_server);
    layout()->addWidget(m_address);
    layout()->addWidget(buttons);
}

void ServiceDialog::fill()
{
    for (const Service &service : m_services) {
        auto *item = new QTreeWidgetItem(m_list, {service.title(), transportText(service.defaultTransport())});
        item->setSizeHint(0, QSize(0, fontMetrics().height() + kServiceRowPadding));
    }
    updateTransportColours();
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ServiceDialog::updateTransportColours()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setForeground(1, mutedColour(palette()));
}

void ServiceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateTransportColours();
}

//! Hides services that don't match and selects the best match. Without a search text, the selection stays.
void ServiceDialog::filter()
{
    const QString text = m_search->text().simplified();
    QTreeWidgetItem *best = nullptr;
    int bestFit = -1;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const Service &service = m_services.at(row);
        item->setHidden(!service.matches(text));
        const int fit = item->isHidden() ? -1 : matchQuality(service, text);
        if (fit > bestFit) {
            best = item;
            bestFit = fit;
        }
    }
    if (!text.isEmpty() || !m_list->currentItem())
        m_list->setCurrentItem(best);
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
    showSelected();
}

std::optional<Service> ServiceDialog::selectedService() const
{
    QTreeWidgetItem *current = m_list->currentItem();
    if (!current || current->isHidden())
        return std::nullopt;
    return m_services.at(m_list->indexOfTopLevelItem(current));
}

void ServiceDialog::showSelected()
{
    const auto service = selectedService();
    QStringList help;
    if (service)
        help = {service->help()};
    else
        help = {tr("Service not found. You can still monitor it as a web page or a TCP port.")};
    if (service && !service->credentials().isEmpty())
        help.append(tr("The service may require credentials. %1").arg(service->credentials()));
    m_help->setText(help.join(u'\n'));
    m_server->setEnabled(service.has_value());
    m_server->setPlaceholderText(service ? addressHint(*service) : QString());
    updateAddress();
}

void ServiceDialog::updateAddress()
{
    const auto service = selectedService();
    const auto [isRight, text] = service ? checkServer(*service) : std::pair(false, QString());
    m_add->setEnabled(isRight);
    m_address->setText(text);
}

std::pair<bool, QString> ServiceDialog::checkServer(const Service &service) const
{
    const QString place = m_server->text().trimmed();
    if (place.isEmpty() && service.defaultTransport().port > 0)
        return {false,
                tr("Enter the server the service runs on. The default port is %1.").arg(service.defaultTransport().port)};
    if (const QStringList missing = labelsBesideAddress(service); !missing.isEmpty()) {
        const auto draft = dialogueDraft(*service.dialogue(), place);
        return {draft.hasValue(),
                draft ? tr("Enter the remaining settings in the next form: %1.").arg(missing.join(u", "_s)) : draft.error()};
    }
    const auto target = service.target(place, m_defaults);
    if (!target)
        return {false, target.error()};
    return {true, (QStringList(addressText(service, *target)) + remarksAbout(*target)).join(u'\n')};
}

void ServiceDialog::accept()
{
    const auto service = selectedService();
    if (!service || !checkServer(*service).first)
        return;
    const QString place = m_server->text().trimmed();
    if (labelsBesideAddress(*service).isEmpty())
        emit targetCreated(*service->target(place, m_defaults));
    else
        emit draftCreated({*dialogueDraft(*service->dialogue(), place), {}});
    QDialog::accept();
}

//! Makes Enter in the search field or the list move the focus to the server field, so that choosing a service
//! doesn't add the target yet.
void ServiceDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (m_search->hasFocus() || m_list->hasFocus()))
        m_server->setFocus();
    else
        QDialog::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_NewTargetChoices.cpp"
