// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/CertificateTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/BodyForm.h"
#include "gui/details/FactList.h"
#include "gui/details/PaneWidgets.h"
#include "gui/look/PlainToolTip.h"
#include "gui/look/SaveFile.h"
#include "gui/table/ResultTexts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QList<Fact> factsOfCertificate(const CertificateDetails &certificate, const QDateTime &now)
{
    QList<Fact> facts{
        {CertificateTab::tr("Subject", "subject of a certificate"), certificate.subject},
        {CertificateTab::tr("Issuer", "issuer of a certificate"),
         certificate.isSelfSigned ? CertificateTab::tr("self-signed") : certificate.issuer},
        {CertificateTab::tr("Subject alternative names", "hosts in a certificate"), certificate.names.join(u", "_s)},
        {CertificateTab::tr("Valid from"), exactText(certificate.from)},
        {CertificateTab::tr("Valid until"),
         CertificateTab::tr("%1 (%2)", "moment, time left").arg(exactText(certificate.until), certificate.validity(now))},
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
        sentences.append(tr("Trusted, and valid for %1.").arg(displayLine(tls.peerName)));
    if (!tls.protocol.isEmpty())
        sentences.append(tls.cipher.isEmpty() ? tr("Encrypted with %1.").arg(tls.protocol)
                                              : tr("Encrypted with %1, cipher %2.").arg(tls.protocol, tls.cipher));
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
    const bool isThere = number >= 0 && number < m_details.size() && m_details.at(number).isValid();
    m_facts->setFacts(isThere ? factsOfCertificate(m_details.at(number), QDateTime::currentDateTimeUtc()) : QList<Fact>());
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
