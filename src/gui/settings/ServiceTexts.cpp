// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ServiceTexts.h"

#include "targets/document/MaskedTarget.h"
#include "targets/pasted/RecognisedTarget.h"
#include "targets/service/Service.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceDialog)
};

bool hasSocket(const Service &service)
{
    const QList<KindTransport> ways = service.dialogue() ? service.dialogue()->transports : QList<KindTransport>();
    return std::any_of(ways.begin(), ways.end(), [](const KindTransport &way) { return way.port == 0; });
}

//! Returns the name of the transport as used in the form; empty if there is only one.
QString transportOf(const Target &target, const Kind &kind)
{
    const auto field =
        std::find_if(kind.fields.begin(), kind.fields.end(), [](const Field &each) { return each.name == "transport"_L1; });
    return field == kind.fields.end() ? QString()
                                      : field->choiceLabels.value(field->choices.indexOf(target.fields.text(field->name)));
}

} // namespace

QString transportText(const KindTransport &way)
{
    if (way.port == 0)
        return ServiceText::tr("Unix socket");
    return ServiceText::tr("%1 %2", "transport and port, such as TCP 6379").arg(way.key.toUpper()).arg(way.port);
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
    for (const Field &field : service.dialogue() ? fieldsBesideAddress(*service.dialogue()) : QList<Field>())
        labels.append(field.label);
    return labels;
}

} // namespace watchkeeper
