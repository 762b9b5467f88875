// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The certificate chain of the server and its validation result.

#include "gui/details/CertificateDetails.h"
#include "model/check/Observation.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTreeWidget;

namespace watchkeeper {

class FactList;

class CertificateTab : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateTab(QWidget *parent = nullptr);

    //! Shows the chain. If it is unchanged, the current item and the selection are kept.
    void show(const TlsEvidence &tls);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildBar();
    QWidget *buildSide();
    void showChain();
    void showValidity();
    void showVerdict(const TlsEvidence &tls);
    void showSelected();
    void savePem();
    void copyFingerprint();
    int selectedCertificate() const;

    TlsEvidence m_tls;
    QList<CertificateDetails> m_details;
    QLabel *m_verdict;
    QTreeWidget *m_chain;
    FactList *m_facts;
    QSplitter *m_splitter;
};

} // namespace watchkeeper
