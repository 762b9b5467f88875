// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/NewTargetChoices.h"

#include "checks/Registry.h"
#include "gui/look/widgets/PlainText.h"
#include "targets/document/MaskedTarget.h"
#include "targets/pasted/PastedEntry.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct GroupRow
{
    const char *title;
    KindSubject last; //!< last of the consecutive subjects of the group
};

constexpr GroupRow kGroupRows[]{
    {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Web"), KindSubject::Web},
    {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Network"), KindSubject::Clock},
    {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&This computer"), KindSubject::System},
    {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Files and commands"), KindSubject::Local},
    {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Other"), KindSubject::Other},
};

} // namespace

QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds)
{
    QList<const Kind *> left;
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(left),
                 [](const Kind *kind) { return kind->transports.isEmpty(); });
    std::stable_sort(left.begin(), left.end(), [](const Kind *a, const Kind *b) { return a->subject < b->subject; });
    QList<KindGroup> groups;
    for (const GroupRow &row : kGroupRows) {
        groups.append({KindMenu::tr(row.title), {}});
        while (!left.isEmpty() && left.first()->subject <= row.last)
            groups.last().kinds.append(left.takeFirst());
    }
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
        const QString refusal = kindRefusal(*kind);
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal.isEmpty() ? kind->help : refusal);
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

} // namespace

ServiceDialog::ServiceDialog(Schedule defaults, QWidget *parent)
    : ServicePicker(parent)
    , m_defaults(defaults)
    , m_server(new QLineEdit)
    , m_address(new QLabel)
{
    setWindowTitle(tr("Add a well-known service"));
    chooseButton()->setText(tr("&Add target"));
    m_server->setObjectName(u"serviceServer"_s);
    auto *label = new QLabel(tr("&Server:"));
    label->setBuddy(m_server);
    m_address->setObjectName(u"serviceAddress"_s);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_address->setMinimumHeight(2 * fontMetrics().lineSpacing());
    for (QWidget *widget : {static_cast<QWidget *>(label), static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_address)})
        addWidget(widget);
    connect(this, &PickerDialog::selectionChanged, this, &ServiceDialog::showServer);
    connect(m_server, &QLineEdit::textChanged, this, &ServiceDialog::updateAddress);
    showServer();
}

void ServiceDialog::showServer()
{
    const auto service = selectedService();
    m_server->setEnabled(service.has_value());
    m_server->setPlaceholderText(service ? addressHint(*service) : QString());
    updateAddress();
}

void ServiceDialog::updateAddress()
{
    const auto service = selectedService();
    const auto [isValid, text] = service ? checkServer(*service) : std::pair(false, QString());
    chooseButton()->setEnabled(isValid);
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
                draft ? tr("Enter the remaining settings in the next form: %1.").arg(listText(missing)) : draft.error()};
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

void ServiceDialog::choose()
{
    m_server->setFocus();
}

} // namespace watchkeeper

#include "moc_NewTargetChoices.cpp"
