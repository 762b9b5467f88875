// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `tls` check type: checks a server's certificate, with TLS from the beginning or after STARTTLS.
#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Expectations.h"
#include "checks/base/Kind.h"
#include "checks/network/CommonFields.h"
#include "checks/network/tls/CertificateDetails.h"
#include "checks/network/tls/CertificateFacts.h"
#include "checks/network/tls/TlsPeer.h"
#include "checks/port/StartTlsProtocol.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTlsWarnDays = 30;
constexpr double kMaxCriticalDays = 3650;

class TlsKindText
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

//! The target's requirements for the certificate and the connection.
class TlsOptions
{
public:
    explicit TlsOptions(const Fields &fields);

    double criticalDays; //!< [days] the check is down below this limit; 0 for no limit
    double warnDays;     //!< [days] the check is degraded below this limit; 0 for no limit
    bool requiresTls13;  //!< true if an older version makes the check degraded
    bool requiresStaple; //!< true if a missing OCSP response makes the check degraded
    QStringList pins;    //!< accepted pins, as returned by readPin(); if empty, any certificate is accepted
};

TlsOptions::TlsOptions(const Fields &fields)
    : criticalDays(fields.number(u"criticalDays"_s))
    , warnDays(fields.number(u"certificateDays"_s))
    , requiresTls13(fields.text(u"minimumProtocol"_s) == "1.3"_L1)
    , requiresStaple(fields.flag(u"requireStaple"_s))
{
    const QStringList written = fields.list(u"pins"_s);
    for (const QString &pin : written)
        pins.append(readPin(pin));
}

void warn(Observation *observation, const QString &text)
{
    if (!observation->warning && !text.isEmpty())
        observation->warning = CheckError(ErrorType::Tls, text);
}

//! \brief Returns the certificates on which trust in the server depends. If the chain was valid, trust doesn't depend on its
//! expired certificates. When a CA replaces its root, its key gets a second certificate, and many servers continue to send
//! both.
QList<QSslCertificate> requiredCertificates(const QList<QSslCertificate> &chain, const TlsPeer &peer, const QDateTime &now)
{
    QList<QSslCertificate> relied = chain;
    if (peer.errors().isEmpty())
        relied.removeIf([&](const QSslCertificate &certificate) {
            return certificate != peer.certificate() && certificate.expiryDate() <= now;
        });
    return relied;
}

//! Finds the certificate of the chain that expires first. Ignores the root, because clients use their own copy of the root.
QSslCertificate firstToExpire(const QList<QSslCertificate> &chain)
{
    QSslCertificate first = chain.value(0);
    for (const QSslCertificate &certificate : chain) {
        if (!certificate.isSelfSigned() && certificate.expiryDate() < first.expiryDate())
            first = certificate;
    }
    return first;
}

QString certificateName(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    return names.isEmpty() ? certificate.subjectInfo(QSslCertificate::Organization).join(u", "_s) : names.join(u", "_s);
}

//! Returns a message about the expiry of an issuer's certificate.
QString issuerExpiryMessage(const QSslCertificate &certificate)
{
    return TlsKindText::tr("The certificate of the issuer “%1” expires on %2, before the server's own certificate. Have the "
                           "server send a newer issuer certificate.")
        .arg(certificateName(certificate), certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
}

bool isPinned(const QStringList &pins, const QList<QSslCertificate> &chain)
{
    return std::any_of(chain.begin(), chain.end(), [&pins](const QSslCertificate &certificate) {
        return pins.contains(certificateFingerprint(certificate)) || pins.contains(publicKeyPin(certificate));
    });
}

void evaluateExpiry(const QList<QSslCertificate> &chain, const TlsOptions &options, const QDateTime &now,
                    Observation *observation)
{
    const QSslCertificate first = firstToExpire(chain);
    if (const auto critical = certificateExpiryWarning(first, options.criticalDays, now)) {
        observation->error = first == chain.value(0) ? *critical : CheckError(ErrorType::Tls, issuerExpiryMessage(first));
        return;
    }
    if (const auto soon = certificateExpiryWarning(first, options.warnDays, now))
        warn(observation, first == chain.value(0) ? soon->message() : issuerExpiryMessage(first));
}

//! Adds details that addCertificateFacts() doesn't include.
void addTlsDetails(const TlsPeer &peer, const QString &ocsp, Observation *observation)
{
    const QSslCertificate &certificate = peer.certificate();
    observation->addValue(u"certificateFrom"_s, certificate.effectiveDate().toUTC().toString(Qt::ISODate));
    observation->addValue(u"certificateSerial"_s, QString::fromLatin1(certificate.serialNumber()));
    observation->addValue(u"certificatePin"_s, publicKeyPin(certificate));
    observation->addValue(u"certificateSignature"_s, certificateSignature(certificate));
    observation->addValue(u"chainLength"_s, qlonglong(peer.chain().size()));
    if (!ocsp.isEmpty())
        observation->addValue(u"ocsp"_s, ocsp);
}

//! Adds the conditions of a TLS connection, and records which of them don't pass.
class TlsConditions
{
public:
    explicit TlsConditions(Expectations *expectations)
        : m_expectations(expectations)
        // only set after the handshake
        , m_isConnected(expectations->value(u"tlsCipher"_s).isValid())
    {
    }

    bool isConnected() const { return m_isConnected; }
    //! Whether a condition with this status has been added.
    bool has(ConditionStatus status) const { return m_statuses.contains(status); }

    void add(const QString &text, bool passes, const QString &actual, ConditionStatus failed)
    {
        const ConditionStatus verdict = passes ? ConditionStatus::Passes : failed;
        m_statuses.append(m_isConnected ? verdict : ConditionStatus::NotReached);
        m_expectations->add(text, m_statuses.last(), actual);
    }

private:
    Expectations *m_expectations;
    bool m_isConnected;
    QList<ConditionStatus> m_statuses;
};

//! Adds the requirements as conditions.
void addTlsExpectations(const Fields &fields, Expectations *expectations)
{
    const TlsOptions options(fields);
    TlsConditions conditions(expectations);
    const auto value = [expectations](const QString &name) { return expectations->value(name).toString(); };
    const bool failed = conditions.isConnected() && expectations->failedBy(ErrorType::Tls);
    const QString daysLeft = value(u"certificateDaysLeft"_s);
    const bool isCritical = options.criticalDays > 0 && daysLeft.toDouble() < options.criticalDays;
    if (isCertificateVerified(fields, *expectations))
        expectations->add(TlsKindText::tr("The certificate is trusted and valid for this host"),
                          conditions.isConnected()                     ? ConditionStatus::Passes
                              : expectations->failedBy(ErrorType::Tls) ? ConditionStatus::Fails
                                                                       : ConditionStatus::NotReached,
                          value(u"certificateIssuer"_s));
    if (!options.pins.isEmpty()) {
        const bool isLeafPinned =
            options.pins.contains(value(u"certificateFingerprint"_s)) || options.pins.contains(value(u"certificatePin"_s));
        conditions.add(TlsKindText::tr("The certificate is one of the expected ones"), !failed || isLeafPinned || isCritical,
                       value(u"certificateFingerprint"_s), ConditionStatus::Fails);
    }
    const QString days = TlsKindText::tr("Days until the certificate expires: at least %1");
    if (options.criticalDays > 0)
        conditions.add(days.arg(options.criticalDays), !isCritical, daysLeft, ConditionStatus::Fails);
    if (options.warnDays > 0)
        conditions.add(TlsKindText::tr("%1, else degraded").arg(days.arg(options.warnDays)),
                       daysLeft.toDouble() >= options.warnDays, daysLeft, ConditionStatus::Degrades);
    if (options.requiresTls13)
        conditions.add(TlsKindText::tr("The server uses TLS 1.3, else degraded"),
                       value(u"tlsProtocol"_s) == tlsProtocolName(QSsl::TlsV1_3), value(u"tlsProtocol"_s),
                       ConditionStatus::Degrades);
    if (fields.flag(u"refuseOldTls"_s))
        conditions.add(TlsKindText::tr("The server rejects TLS 1.0 and 1.1 (otherwise degraded)"),
                       !expectations->value(u"oldTls"_s).toBool(), {}, ConditionStatus::Degrades);
    if (options.requiresStaple)
        conditions.add(TlsKindText::tr("The server staples a good revocation status, else degraded"),
                       value(u"ocsp"_s) == "good"_L1, value(u"ocsp"_s), ConditionStatus::Degrades);
    // Any other problem concerns the issuers' certificates, or weak keys and signatures.
    const bool isOtherFailure = failed && !conditions.has(ConditionStatus::Fails);
    const bool isOtherWarning = expectations->hasWarning() && !conditions.has(ConditionStatus::Degrades);
    conditions.add(TlsKindText::tr("All certificates in the chain are secure and don't expire soon"),
                   !isOtherFailure && !isOtherWarning, {}, isOtherFailure ? ConditionStatus::Fails : ConditionStatus::Degrades);
}

//! Adds the error or warning, and the certificate details as values. \param ocsp  the status returned by TlsPeer::ocsp()
void evaluateTls(const TlsPeer &peer, const TlsOptions &options, const QString &ocsp, const QDateTime &now,
                 Observation *observation)
{
    addTlsDetails(peer, ocsp, observation);
    const QList<QSslCertificate> chain = signedChain(peer.chain());
    if (!options.pins.isEmpty() && !isPinned(options.pins, chain)) {
        observation->error =
            CheckError(ErrorType::Tls,
                       TlsKindText::tr("The certificate isn't one of the expected ones. Its SHA-256 fingerprint is %1. Was "
                                       "it renewed, or is someone intercepting the connection?")
                           .arg(certificateFingerprint(peer.certificate())));
        return;
    }
    const QList<QSslCertificate> relied = requiredCertificates(chain, peer, now);
    evaluateExpiry(relied, options, now, observation);
    for (const QSslCertificate &certificate : relied)
        warn(observation, certificateWeakness(certificate));
    if (options.requiresTls13 && peer.protocol() != QSsl::TlsV1_3)
        warn(observation,
             TlsKindText::tr("The server uses %1, but TLS 1.3 is required.").arg(tlsProtocolName(peer.protocol())));
    if (options.requiresStaple && ocsp != "good"_L1)
        warn(observation,
             TlsKindText::tr(
                 "The server doesn't staple a good revocation status from its CA. Turn on OCSP stapling on the server."));
}

StartTlsProtocol startTlsProtocolOf(const Fields &fields)
{
    const QString name = fields.has(u"serverName"_s) ? fields.text(u"serverName"_s) : fields.text(u"host"_s);
    return startTlsProtocol(fields.text(u"starttls"_s), name);
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
    Wire::OptionalError error = co_await wire.open();
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
    Wire::OptionalError error = co_await wire.open();
    if (!error) {
        observation.addValue(u"ip"_s, wire.peer().toString());
        error = co_await requestTls(&wire, protocol);
    }
    if (!error)
        error = co_await wire.startTls();
    observation.error = error;
    addWireFacts(wire, 0, &observation);
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
    ServiceEndpoint endpoint;
    const QString startTls = fields.text(u"starttls"_s);
    endpoint.host = fields.text(u"host"_s);
    endpoint.startTls = startTls == "none"_L1 ? QString() : startTls;
    endpoint.port = fields.has(u"port"_s) ? fields.integer(u"port"_s) : startTlsProtocol(endpoint.startTls, {}).port;
    endpoint.isStream = true;
    endpoint.isTls = true;
    applyTlsFields(fields, &endpoint);
    return endpoint;
}

} // namespace

Kind makeTlsKind()
{
    Kind kind;
    kind.key = u"tls"_s;
    kind.title = TlsKindText::tr("Certificate (TLS)");
    kind.help =
        TlsKindText::tr("Checks any server's TLS certificate: how long it is valid, who issued it and whether it is trusted.");
    kind.subject = KindSubject::Service;
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

} // namespace watchkeeper
