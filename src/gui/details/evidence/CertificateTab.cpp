// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/CertificateTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/BodyContent.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/table/model/ResultTexts.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QSslCertificate>
#include <QSslKey>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class CertificateDetailPhrases
{
    Q_DECLARE_TR_FUNCTIONS(CertificateDetails)
};

//! Reads DER elements (ITU-T X.690), as far as required to find the signature algorithm, which Qt doesn't provide.
class Der
{
public:
    explicit Der(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    //! Returns the content of the next element and moves past the element. \return nullopt if the bytes aren't valid DER
    std::optional<QByteArrayView> next()
    {
        if (m_bytes.size() < 2)
            return std::nullopt;
        qsizetype length = byteAt(1);
        qsizetype begin = 2;
        if (length >= 0x80) {
            const qsizetype count = length - 0x80;
            if (count < 1 || count > 3 || m_bytes.size() < 2 + count)
                return std::nullopt;
            length = 0;
            for (qsizetype i = 0; i < count; ++i)
                length = length * 256 + byteAt(2 + i);
            begin += count;
        }
        if (m_bytes.size() - begin < length)
            return std::nullopt;
        const QByteArrayView content = m_bytes.sliced(begin, length);
        m_bytes = m_bytes.sliced(begin + length);
        return content;
    }

private:
    qsizetype byteAt(qsizetype at) const { return static_cast<unsigned char>(m_bytes[at]); }

    QByteArrayView m_bytes;
};

//! Decodes an object identifier, such as `1.2.840.113549.1.1.11` (X.690, 8.19).
QString objectIdentifier(QByteArrayView bytes)
{
    QStringList parts;
    quint64 number = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        number = (number << 7U) | (byte & 0x7FU);
        if (byte & 0x80U)
            continue;
        if (parts.isEmpty()) {
            const quint64 first = std::min<quint64>(2, number / 40);
            parts << QString::number(first) << QString::number(number - 40 * first);
        } else {
            parts << QString::number(number);
        }
        number = 0;
    }
    return parts.join(u'.');
}

//! Returns the name of an algorithm from RFC 4055, 5758 or 8410.
//! Obsolete algorithms have names too, because users should notice them.
QString algorithmName(const QString &identifier)
{
    struct NamedAlgorithm
    {
        const char *identifier;
        const char *name;
    };
    static constexpr std::array kAlgorithmNames{
        NamedAlgorithm{"1.2.840.113549.1.1.4", "RSA with MD5"},
        NamedAlgorithm{"1.2.840.113549.1.1.5", "RSA with SHA-1"},
        NamedAlgorithm{"1.2.840.113549.1.1.10", "RSA-PSS"},
        NamedAlgorithm{"1.2.840.113549.1.1.11", "RSA with SHA-256"},
        NamedAlgorithm{"1.2.840.113549.1.1.12", "RSA with SHA-384"},
        NamedAlgorithm{"1.2.840.113549.1.1.13", "RSA with SHA-512"},
        NamedAlgorithm{"1.2.840.10045.4.1", "ECDSA with SHA-1"},
        NamedAlgorithm{"1.2.840.10045.4.3.2", "ECDSA with SHA-256"},
        NamedAlgorithm{"1.2.840.10045.4.3.3", "ECDSA with SHA-384"},
        NamedAlgorithm{"1.2.840.10045.4.3.4", "ECDSA with SHA-512"},
        NamedAlgorithm{"1.3.101.112", "Ed25519"},
        NamedAlgorithm{"1.3.101.113", "Ed448"},
    };
    for (const NamedAlgorithm &named : kAlgorithmNames) {
        if (identifier == QLatin1StringView(named.identifier))
            return QLatin1StringView(named.name);
    }
    return identifier;
}

//! Reads the signature algorithm (RFC 5280, 4.1):
//! Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { algorithm, … }, … }
QString signatureAlgorithm(const QByteArray &der)
{
    Der outer(der);
    const auto certificate = outer.next();
    if (!certificate)
        return {};
    Der parts(*certificate);
    parts.next();
    const auto algorithm = parts.next();
    if (!algorithm)
        return {};
    Der identifier(*algorithm);
    const auto number = identifier.next();
    return number ? algorithmName(objectIdentifier(*number)) : QString();
}

QString keyText(const QSslKey &key)
{
    QString name;
    switch (key.algorithm()) {
    case QSsl::Rsa:
        name = u"RSA"_s;
        break;
    case QSsl::Dsa:
        name = u"DSA"_s;
        break;
    case QSsl::Ec:
        name = u"EC"_s;
        break;
    case QSsl::Dh:
        name = u"DH"_s;
        break;
    case QSsl::Opaque:
        return {};
    }
    return CertificateDetailPhrases::tr("%1, %2 bits", "sort and length of a key").arg(name).arg(key.length());
}

//! Returns a distinguished name with its common attributes in the usual order,
//! followed by other attributes in their original order.
template<typename Attributes, typename Values>
QString distinguishedName(const Attributes &attributes, const Values &values)
{
    QList<QByteArray> keys = attributes();
    const QList<QByteArray> first{"CN", "O", "OU", "L", "ST", "C"};
    QStringList parts;
    const auto take = [&](const QByteArray &key) {
        for (const QString &value : values(key))
            parts.append(QString::fromLatin1(key) + u'=' + displayLine(value));
    };
    for (const QByteArray &key : first) {
        if (keys.removeAll(key) > 0)
            take(key);
    }
    for (const QByteArray &key : keys)
        take(key);
    return parts.join(u", "_s);
}

QString shortName(const QStringList &common, const QStringList &organisation)
{
    return displayLine(common.isEmpty() ? organisation.value(0) : common.first());
}

qint64 wholeDays(const QDateTime &from, const QDateTime &to)
{
    return from.secsTo(to) / (24 * 3600);
}

} // namespace

CertificateDetails::CertificateDetails(const QByteArray &der)
{
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return;
    const auto hosts = certificate.subjectAlternativeNames();
    for (const QString &host : hosts)
        names.append(displayLine(host));
    names.sort();
    name =
        shortName(certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::Organization));
    if (name.isEmpty())
        name = names.value(0);
    subject = distinguishedName([&] { return certificate.subjectInfoAttributes(); },
                                [&](const QByteArray &part) { return certificate.subjectInfo(part); });
    issuer = distinguishedName([&] { return certificate.issuerInfoAttributes(); },
                               [&](const QByteArray &part) { return certificate.issuerInfo(part); });
    from = certificate.effectiveDate().toUTC();
    until = certificate.expiryDate().toUTC();
    key = keyText(certificate.publicKey());
    signature = signatureAlgorithm(der);
    serial = QString::fromLatin1(certificate.serialNumber());
    sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    isSelfSigned = certificate.isSelfSigned();
}

QString CertificateDetails::validity(const QDateTime &now) const
{
    if (now < from)
        return CertificateDetailPhrases::tr("becomes valid in %n day(s)", "certificate",
                                            static_cast<int>(wholeDays(now, from)));
    if (now > until && wholeDays(until, now) == 0)
        return CertificateDetailPhrases::tr("expired today", "certificate");
    if (now > until)
        return CertificateDetailPhrases::tr("expired %n day(s) ago", "certificate", static_cast<int>(wholeDays(until, now)));
    return CertificateDetailPhrases::tr("%n day(s) left", "certificate", static_cast<int>(wholeDays(now, until)));
}

QByteArray chainToPem(const QList<QByteArray> &chain)
{
    QByteArray pem;
    for (const QByteArray &der : chain)
        pem += QSslCertificate(der, QSsl::Der).toPem();
    return pem;
}

namespace {

QList<Fact> factsOfCertificate(const CertificateDetails &certificate, const QDateTime &now)
{
    QList<Fact> facts{
        {CertificateTab::tr("Subject", "subject of a certificate"), certificate.subject},
        {CertificateTab::tr("Issuer", "issuer of a certificate"),
         certificate.isSelfSigned ? CertificateTab::tr("self-signed") : certificate.issuer},
        {CertificateTab::tr("Subject alternative names", "hosts in a certificate"), certificate.names.join(u", "_s)},
        {CertificateTab::tr("Valid from"), exactTimeText(certificate.from)},
        {CertificateTab::tr("Valid until"),
         CertificateTab::tr("%1 (%2)", "moment, time left").arg(exactTimeText(certificate.until), certificate.validity(now))},
        {CertificateTab::tr("Key"), certificate.key},
        {CertificateTab::tr("Signature"), certificate.signature},
        {CertificateTab::tr("Serial number"), certificate.serial},
        {CertificateTab::tr("SHA-256 fingerprint"), certificate.sha256},
    };
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

CertificateTab::CertificateTab(QWidget *parent)
    : QWidget(parent)
    , m_verdict(makeTextLabel(u"certificateVerdict"_s))
    , m_chain(new QTreeWidget)
    , m_facts(new FactList)
    , m_splitter(new QSplitter)
{
    m_chain->setObjectName(u"chain"_s);
    m_chain->setAccessibleName(tr("Certificate chain"));
    m_chain->setHeaderLabels({tr("Certificate"), tr("Validity")});
    m_chain->setRootIsDecorated(false);
    m_chain->setFrameShape(QFrame::NoFrame);
    m_chain->header()->setStretchLastSection(false);
    m_chain->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_chain->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_facts->setObjectName(u"certificateFacts"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_chain);
    m_splitter->addWidget(buildSide());
    m_splitter->setSizes({400, 600}); // proportions, not pixels
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, 0);
    layout->setSpacing(kPaneSpacing);
    layout->addLayout(buildBar());
    layout->addWidget(m_splitter, 1);
    connect(m_chain, &QTreeWidget::currentItemChanged, this, &CertificateTab::showSelected);
}

QLayout *CertificateTab::buildBar()
{
    QToolButton *copy = makeToolButton(u"copy"_s, tr("Copy SHA-256 fingerprint"));
    QToolButton *save = makeToolButton(u"save"_s, tr("Save certificates as PEM"));
    copy->setObjectName(u"copyFingerprint"_s);
    save->setObjectName(u"savePem"_s);
    connect(copy, &QToolButton::clicked, this, &CertificateTab::copyFingerprint);
    connect(save, &QToolButton::clicked, this, &CertificateTab::savePem);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(kPaneSpacing);
    bar->addWidget(m_verdict, 1);
    bar->addWidget(copy, 0, Qt::AlignTop);
    bar->addWidget(save, 0, Qt::AlignTop);
    return bar;
}

QWidget *CertificateTab::buildSide()
{
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(kPaneSpacing, 0, 0, kPaneSpacing);
    contentLayout->addWidget(m_facts);
    contentLayout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Selected certificate"));
    return scroll;
}

void CertificateTab::show(const TlsEvidence &tls)
{
    const bool isSameChain = tls.chain == m_tls.chain;
    m_tls = tls;
    if (!isSameChain)
        showChain();
    showValidity(); // even for the same chain, the remaining validity changes with time
    showVerdict(tls);
}

//! Shows the chain as a tree with the CA at the top level and each certificate below its issuer.
//! Selects the server's certificate, which is the innermost.
void CertificateTab::showChain()
{
    m_details.clear();
    m_chain->clear();
    for (const QByteArray &der : m_tls.chain)
        m_details.append(CertificateDetails(der));
    QTreeWidgetItem *above = nullptr;
    for (qsizetype i = m_details.size() - 1; i >= 0; --i) {
        const CertificateDetails &certificate = m_details.at(i);
        const QString name = certificate.isValid() ? certificate.name : tr("Unreadable", "certificate");
        auto *item = new QTreeWidgetItem({name, QString()});
        item->setData(0, Qt::UserRole, i);
        item->setToolTip(0, plainToolTip(certificate.subject));
        if (above)
            above->addChild(item);
        else
            m_chain->addTopLevelItem(item);
        above = item;
    }
    m_chain->expandAll();
    m_chain->setCurrentItem(above);
}

void CertificateTab::showValidity()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (QTreeWidgetItemIterator item(m_chain); *item; ++item) {
        const CertificateDetails &certificate = m_details.at((*item)->data(0, Qt::UserRole).toInt());
        (*item)->setText(1, certificate.isValid() ? certificate.validity(now) : QString());
    }
    showSelected();
}

void CertificateTab::showVerdict(const TlsEvidence &tls)
{
    QStringList sentences;
    for (const QString &problem : tls.problems)
        sentences.append(displayLine(problem)); // escaped, because it can contain names from an untrusted certificate
    if (!tls.isVerified)
        sentences.append(tr("This target accepts any certificate, so certificate problems don't affect the outcome."));
    else if (tls.problems.isEmpty() && !tls.protocol.isEmpty())
        sentences.append(tr("The certificate is trusted and valid for %1.").arg(displayLine(tls.peerName)));
    if (!tls.protocol.isEmpty())
        sentences.append(tls.cipher.isEmpty()
                             ? tr("The connection was encrypted with %1.").arg(tls.protocol)
                             : tr("The connection was encrypted with %1, cipher %2.").arg(tls.protocol, tls.cipher));
    else
        sentences.append(tr("No connection was established."));
    const QString text = sentences.join(u' ');
    if (text != m_verdict->text())
        m_verdict->setText(text);
}

int CertificateTab::selectedCertificate() const
{
    const QTreeWidgetItem *item = m_chain->currentItem();
    return item ? item->data(0, Qt::UserRole).toInt() : -1;
}

void CertificateTab::showSelected()
{
    const int number = selectedCertificate();
    const bool exists = number >= 0 && number < m_details.size() && m_details.at(number).isValid();
    m_facts->setFacts(exists ? factsOfCertificate(m_details.at(number), QDateTime::currentDateTimeUtc()) : QList<Fact>());
}

void CertificateTab::savePem()
{
    const QString name = fileNameFrom(m_tls.peerName, u"certificate"_s) + u".pem"_s;
    askAndSave(this, tr("Save certificates"), name, chainToPem(m_tls.chain));
}

void CertificateTab::copyFingerprint()
{
    if (const int number = selectedCertificate(); number >= 0)
        QGuiApplication::clipboard()->setText(m_details.at(number).sha256);
}

void CertificateTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() > height() ? Qt::Horizontal : Qt::Vertical);
}

} // namespace watchkeeper

#include "moc_CertificateTab.cpp"
