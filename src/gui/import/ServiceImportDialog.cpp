// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/ServiceImportDialog.h"

#include "app/services/ServiceFetch.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/WindowState.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kProblemLines = 2;
constexpr int kServiceDialogColumns = 72;

} // namespace

ServiceImportDialog::ServiceImportDialog(NetworkSettings network, Secrets secrets, QWidget *parent)
    : QDialog(parent)
    , m_network(std::move(network))
    , m_secrets(std::move(secrets))
    , m_form(new QFormLayout)
    , m_service(new QComboBox)
    , m_address(new QLineEdit)
    , m_token(new QLineEdit)
    , m_hint(new QLabel)
    , m_problem(makeSelectableLabel(u"serviceProblem"_s))
    , m_progress(new QProgressBar)
    , m_fetch(new QPushButton(tr("&Fetch targets")))
{
    build();
    updateService();
    // There is room for all rows, also for those that are hidden now.
    m_form->setRowVisible(m_address, true);
    const int width = kServiceDialogColumns * fontMetrics().averageCharWidth();
    setInitialSize(this, {width, layout()->totalHeightForWidth(width)});
    updateService();
    setFetching(false);
    m_token->setFocus();
}

ServiceImportDialog::~ServiceImportDialog()
{
    m_cancel.cancel();
}

void ServiceImportDialog::build()
{
    m_service->setObjectName(u"service"_s);
    for (const ImportService &service : importServices())
        m_service->addItem(service.title(), QString::fromLatin1(service.key));
    m_address->setObjectName(u"serviceAddress"_s);
    m_token->setObjectName(u"serviceToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_hint->setObjectName(u"serviceHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QLabel *label : {m_hint, m_problem})
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_progress->setObjectName(u"serviceProgress"_s);
    m_progress->setAccessibleName(tr("Fetching the targets"));
    m_problem->setMinimumHeight(kProblemLines * fontMetrics().lineSpacing());
    m_fetch->setObjectName(u"fetch"_s);
    m_fetch->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_fetch, QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Service:"), m_service);
    m_form->addRow(tr("&Address:"), m_address);
    m_form->addRow(tr("API &token:"), m_token);
    m_form->addRow(QString(), m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setTabOrder(m_fetch, cancel);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ServiceImportDialog::updateService);
    connect(m_token, &QLineEdit::textChanged, this, [this] { setFetching(m_isFetching); });
    connect(m_fetch, &QPushButton::clicked, this, &ServiceImportDialog::fetch);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { m_isFetching ? stop() : reject(); });
}

//! Shows the address only for a service that people also run themselves.
void ServiceImportDialog::updateService()
{
    const ImportService *service = findImportService(m_service->currentData().toString());
    m_address->setText(QString::fromLatin1(service->address));
    m_hint->setText(tr("Find the token under %1. One that can only read is enough. Watchkeeper doesn't store it.")
                        .arg(QString::fromLatin1(service->tokenPlace)));
    m_form->setRowVisible(m_address, service->isSelfHosted);
    showProblem({});
}

void ServiceImportDialog::fetch()
{
    ServiceRequest request;
    request.service = m_service->currentData().toString();
    request.address = m_address->text();
    request.token = m_token->text();
    m_cancel = CancelSource();
    showProblem({});
    m_progress->setRange(0, 0); // until the total is known
    setFetching(true);
    const ServiceProgress progress = [this, token = m_cancel.token()](qsizetype done, qsizetype total) {
        if (token.isCancelled())
            return; // the dialog may be gone
        m_progress->setMaximum(static_cast<int>(std::min<qsizetype>(total, std::numeric_limits<int>::max())));
        m_progress->setValue(static_cast<int>(std::min<qsizetype>(done, total)));
    };
    QCoro::connect(fetchFromService(request, m_network, m_secrets, progress, m_cancel.token()), this,
                   [this, token = m_cancel.token()](const Expected<QList<ImportFile>, QString> &answer) {
                       if (!token.isCancelled())
                           takeAnswer(answer);
                   });
}

void ServiceImportDialog::stop()
{
    m_cancel.cancel();
    setFetching(false);
    m_token->setFocus();
}

void ServiceImportDialog::takeAnswer(const Expected<QList<ImportFile>, QString> &answer)
{
    setFetching(false);
    if (answer) {
        emit fetched(m_service->currentData().toString(), *answer);
        return accept();
    }
    showProblem(answer.error());
    m_token->setFocus();
    m_token->selectAll();
}

void ServiceImportDialog::setFetching(bool isFetching)
{
    m_isFetching = isFetching;
    for (QWidget *field : std::initializer_list<QWidget *>{m_service, m_address, m_token})
        field->setEnabled(!isFetching);
    m_fetch->setEnabled(!isFetching && !m_token->text().trimmed().isEmpty());
    m_progress->setVisible(isFetching);
}

void ServiceImportDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    if (!problem.isEmpty())
        announce(m_problem);
}

} // namespace watchkeeper

#include "moc_ServiceImportDialog.cpp"
