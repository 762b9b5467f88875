// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `tls` check type: checks a server's certificate, with TLS from the beginning or after STARTTLS.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/network/CommonFields.h"
#include "checks/network/tls/CertificateDetails.h"
#include "checks/port/StartTlsProtocol.h"
#include "checks/port/TlsVerdict.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTlsWarnDays = 30;
constexpr double kMaxCriticalDays = 3650;

class TlsKindText
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

StartTlsProtocol startTlsProtocolOf(const Fields &fields)
{
    const QString name = fields.has(u"serverName"_s) ? fields.text(u"serverName"_s) : fields.text(u"host"_s);
    return startTlsProtocol(fields.text(u"starttls"_s), name);
}

CheckError noTlsError(const Wire &wire, const QString &protocol, const WireReading &reading)
{
    if (reading.bytes().isEmpty())
        return {ErrorType::Network, TlsKindText::tr("%1 closed the connection before TLS started.").arg(wire.where())};
    const QString answer = firstLine(QString::fromUtf8(reading.bytes()));
    const bool isText = !answer.isEmpty() && !reading.bytes().contains('\0') && !answer.contains(QChar::ReplacementCharacter);
    return {ErrorType::Tls,
            TlsKindText::tr("%1 didn't start TLS as expected for %2. It replied: %3")
                .arg(wire.where(), protocol, isText ? answer : QString::fromLatin1(reading.bytes().left(32).toHex(' ')))};
}

//! Exchanges the messages that the protocol requires before TLS.
QCoro::Task<Wire::MaybeError> requestTls(Wire *wire, StartTlsProtocol protocol)
{
    for (const StartTlsStep &line : protocol.lines) {
        if (!line.send.isEmpty()) {
            const QByteArray bytes = line.send;
            const Wire::MaybeError error = co_await wire->send(bytes);
            if (error)
                co_return error;
        }
        const MessageBoundary until = line.until;
        const WireReading reading = co_await wire->read(until);
        if (reading.end() == WireEnd::Failed)
            co_return reading.error();
        if (reading.end() != WireEnd::Message || !line.accepted.match(QString::fromLatin1(reading.bytes())).hasMatch())
            co_return noTlsError(*wire, protocol.key, reading);
    }
    co_return std::nullopt;
}

//! Returns the summary, such as `TLS 1.3, valid for 62 days, issued by R11`.
QString tlsSummary(const Observation &observation)
{
    return TlsKindText::tr("%1, valid for %2 days, issued by %3")
        .arg(observation.value(u"tlsProtocol"_s).toString(), observation.value(u"certificateDaysLeft"_s).toString(),
             observation.value(u"certificateIssuer"_s).toString());
}

//! Whether the server still accepts TLS versions that are no longer safe. Opens a second connection that offers only those versions.
QCoro::Task<std::optional<bool>> acceptsOldTls(WireRoute route, StartTlsProtocol protocol, CheckContext *context)
{
    route.offersOnlyOldTls = true;
    route.verifyTls = false; // this connection tests only the protocol version
    Wire wire(route, context);
    Wire::MaybeError error = co_await wire.open();
    if (!error)
        error = co_await requestTls(&wire, protocol);
    if (error)
        co_return std::nullopt;
    error = co_await wire.startTls();
    if (context->token().isCancelled())
        co_return std::nullopt;
    co_return !error;
}

void evaluateOldTls(const std::optional<bool> &acceptsOld, Observation *observation)
{
    if (!acceptsOld)
        return;
    observation->addValue(u"oldTls"_s, *acceptsOld);
    if (*acceptsOld && !observation->warning)
        observation->warning = CheckError(
            ErrorType::Tls,
            TlsKindText::tr(
                "The server still supports TLS 1.0 or 1.1, which are no longer secure. Turn them off on the server."));
}

QCoro::Task<Observation> probeTls(WireRoute route, StartTlsProtocol protocol, TlsOptions options, CheckContext *context)
{
    Wire wire(route, context);
    Observation observation;
    Wire::MaybeError error = co_await wire.open();
    if (!error) {
        observation.addValue(u"ip"_s, wire.peer().toString());
        error = co_await requestTls(&wire, protocol);
    }
    if (!error)
        error = co_await wire.startTls();
    observation.error = error;
    reportWire(wire, 0, &observation);
    if (error)
        co_return observation;
    observation.addValue(u"tlsCipher"_s, observation.evidence->tls.cipher);
    evaluateTls(wire.tls(), options, wire.ocsp(), QDateTime::currentDateTimeUtc(), &observation);
    observation.summary = tlsSummary(observation);
    co_return observation;
}

QCoro::Task<Observation> runTls(Fields fields, CheckContext *context)
{
    const NetworkSettings settings = context->services().networkSettings();
    const StartTlsProtocol protocol = startTlsProtocolOf(fields);
    WireRoute route = wireRoute(fields, protocol.port, settings);
    addTls(fields, settings, &route);
    const TlsOptions options(fields);
    Observation observation = co_await probeTls(route, protocol, options, context);
    if (!fields.flag(u"refuseOldTls"_s) || observation.error)
        co_return observation;
    observation.durationMs =
        context->elapsedMs(); // the duration excludes the second connection, whose packets a firewall may drop
    // The second connection is opened last, because some servers don't handle two clients concurrently.
    const std::optional<bool> acceptsOld = co_await acceptsOldTls(route, protocol, context);
    evaluateOldTls(acceptsOld, &observation);
    co_return observation;
}

QString tlsPortHelp()
{
    QStringList ports;
    for (const QString &key : startTlsKeys())
        ports.append(u"%1 (%2)"_s.arg(QString::number(startTlsProtocol(key, {}).port), key));
    return TlsKindText::tr("Default: 443, or the standard port of the protocol: %1.").arg(ports.join(u", "_s));
}

QList<Field> tlsRequirementFields()
{
    return {
        {.name = u"criticalDays"_s,
         .type = FieldType::Number,
         .label = TlsKindText::tr("Down before certificate expiry"),
         .help = TlsKindText::tr("The target is down if fewer than this number of days remain before the certificate expires. "
                                 "If 0, it is down only after the certificate has expired."),
         .defaultValue = 0,
         .minimum = 0,
         .maximum = kMaxCriticalDays,
         .unit = TlsKindText::tr("days"),
         .whole = true},
        {.name = u"pins"_s,
         .type = FieldType::List,
         .label = TlsKindText::tr("Expected certificates"),
         .help = TlsKindText::tr("SHA-256 fingerprints of certificates in hexadecimal, or of public keys as sha256/BASE64. The "
                                 "server's certificate or another one in its chain must match. Leave empty to accept any."),
         .advanced = true},
        {.name = u"minimumProtocol"_s,
         .type = FieldType::Choice,
         .label = TlsKindText::tr("Minimum TLS version"),
         .help = TlsKindText::tr("With 1.3, the target is degraded if the server supports at most 1.2. A server that only "
                                 "supports older versions is always down, because no connection is possible."),
         .defaultValue = u"1.2"_s,
         .choices = {u"1.2"_s, u"1.3"_s},
         .advanced = true},
        {.name = u"refuseOldTls"_s,
         .type = FieldType::Bool,
         .label = TlsKindText::tr("Must reject old TLS versions"),
         .help = TlsKindText::tr(
             "Connects again with only TLS 1.0 and 1.1. The target is degraded if the server accepts that connection."),
         .defaultValue = false,
         .advanced = true},
        {.name = u"requireStaple"_s,
         .type = FieldType::Bool,
         .label = TlsKindText::tr("OCSP stapling"),
         .help = TlsKindText::tr(
             "The target is degraded if the server doesn't attach proof that its certificate hasn't been revoked."),
         .defaultValue = false,
         .advanced = true},
    };
}

QList<Field> tlsFields()
{
    QStringList protocols{u"none"_s};
    protocols += startTlsKeys();
    QList<Field> fields{
        hostField(),
        {.name = u"port"_s, .type = FieldType::Port, .label = TlsKindText::tr("Port"), .help = tlsPortHelp()},
        {.name = u"starttls"_s,
         .type = FieldType::Choice,
         .label = TlsKindText::tr("STARTTLS"),
         .help = TlsKindText::tr("Protocol used to start TLS. Choose none if the connection uses TLS from the start."),
         .defaultValue = u"none"_s,
         .choices = protocols}};
    QList<Field> common = wireTlsFields(kTlsWarnDays);
    common.first().advanced = false; // the expiry warning is the most important field of this check type
    fields += common.mid(0, 1) + tlsRequirementFields() + common.mid(1);
    fields.append(familyField());
    return fields;
}

QList<KindValue> tlsValues()
{
    const QString days = TlsKindText::tr("days");
    return {
        {u"certificateDaysLeft"_s, days,
         TlsKindText::tr("Time until the server's certificate expires. Negative if it has expired.")},
        {u"certificateSubject"_s, {}, TlsKindText::tr("Subject of the certificate.")},
        {u"certificateIssuer"_s, {}, TlsKindText::tr("Issuer of the certificate.")},
        {u"certificateNames"_s, {}, TlsKindText::tr("Hosts and addresses that the certificate is valid for.")},
        {u"certificateFrom"_s, {}, TlsKindText::tr("Start of the certificate's validity, UTC.")},
        {u"certificateEnds"_s, {}, TlsKindText::tr("End of the certificate's validity, UTC.")},
        {u"certificateSerial"_s, {}, TlsKindText::tr("Serial number of the certificate.")},
        {u"certificateFingerprint"_s, {}, TlsKindText::tr("SHA-256 fingerprint of the entire certificate, for pinning.")},
        {u"certificatePin"_s,
         {},
         TlsKindText::tr("SHA-256 fingerprint of the public key, for pinning that survives a renewal.")},
        {u"certificateKey"_s, {}, TlsKindText::tr("Type and size of the public key.")},
        {u"certificateSignature"_s, {}, TlsKindText::tr("Signature algorithm of the certificate.")},
        {u"chainLength"_s, {}, TlsKindText::tr("Number of certificates the server sends.")},
        {u"ocsp"_s, {}, TlsKindText::tr("Stapled revocation status: good, revoked or unknown.")},
        {u"tlsProtocol"_s, {}, TlsKindText::tr("The TLS version.")},
        {u"tlsCipher"_s, {}, TlsKindText::tr("The negotiated cipher.")},
        {u"oldTls"_s, {}, TlsKindText::tr("Whether the server accepts TLS 1.0 or 1.1, if checked.")},
    };
}

QList<FieldProblem> validateTls(const Fields &fields)
{
    QList<FieldProblem> problems;
    const QStringList pins = fields.list(u"pins"_s);
    for (const QString &pin : pins) {
        if (readPin(pin).isEmpty())
            problems.append(
                {u"pins"_s,
                 TlsKindText::tr("“%1” isn't a valid pin. Use 64 hexadecimal digits, or sha256/ and 44 characters of base64.")
                     .arg(pin)});
    }
    const double critical = fields.number(u"criticalDays"_s);
    const double warning = fields.number(u"certificateDays"_s);
    if (warning > 0 && critical > warning)
        problems.append(
            {u"criticalDays"_s, TlsKindText::tr("This can't exceed certificateDays, the warning threshold in days.")});
    return problems;
}

ServiceEndpoint tlsEndpoint(const Fields &fields, const QUrl & /*proxy*/)
{
    ServiceEndpoint place;
    const QString startTls = fields.text(u"starttls"_s);
    place.host = fields.text(u"host"_s);
    place.startTls = startTls == "none"_L1 ? QString() : startTls;
    place.port = fields.has(u"port"_s) ? fields.integer(u"port"_s) : startTlsProtocol(place.startTls, {}).port;
    place.isStream = true;
    place.isTls = true;
    applyTlsFields(fields, &place);
    return place;
}

Kind makeTlsKind()
{
    Kind kind;
    kind.key = u"tls"_s;
    kind.title = TlsKindText::tr("Certificate (TLS)");
    kind.help =
        TlsKindText::tr("Checks any server's TLS certificate: how long it is valid, who issued it and whether it is trusted.");
    kind.fields = tlsFields();
    kind.values = tlsValues();
    kind.run = runTls;
    kind.host = [](const Fields &fields) { return fields.text(u"host"_s).toLower(); };
    kind.address = [](const Fields &fields) {
        return hostAndPort(fields.text(u"host"_s),
                           fields.has(u"port"_s) ? fields.integer(u"port"_s) : startTlsProtocolOf(fields).port);
    };
    kind.validate = validateTls;
    kind.expectations = addTlsExpectations;
    kind.endpoint = tlsEndpoint;
    return kind;
}

} // namespace

const Kind *tlsKind()
{
    static const Kind kind = makeTlsKind();
    return &kind;
}

} // namespace watchkeeper
