// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckfile.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>

#include <mutex>
#include <set>

namespace
{
constexpr std::size_t largestStream = 256'000'000;
constexpr std::size_t largestTotal = 1'000'000'000;
constexpr unsigned long long largestObjects = 300'000'000;
constexpr std::size_t mostPages = 100'000;
constexpr std::size_t mostWarnings = 1000;

class CappedPipeline : public Pipeline
{
public:
    CappedPipeline(std::string &content, std::size_t room)
        : Pipeline("content", nullptr)
        , m_content(content)
        , m_room(room)
    {
    }
    using Pipeline::write;
    void write(unsigned char const *data, size_t length) override
    {
        if (length > m_room) {
            m_isFull = true;
            throw PdfCheckLimit("unpacks to too much");
        }
        m_room -= length;
        m_content.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override
    {
    }
    [[nodiscard]] bool isFull() const
    {
        return m_isFull;
    }

private:
    std::string &m_content;
    std::size_t m_room;
    bool m_isFull = false;
};

/** Object streams are unpacked inside libqpdf, which knows no limit but this one of the process. */
void limitObjectStreams()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (Pl_Flate::memory_limit() == 0) {
            Pl_Flate::memory_limit(largestObjects);
        }
    });
}
}

PdfCheckFile::PdfCheckFile(const QByteArray &bytes)
    : m_bytes(bytes)
{
    limitObjectStreams();
    m_qpdf.setSuppressWarnings(true);
    m_qpdf.setMaxWarnings(mostWarnings);
    m_qpdf.processMemoryFile("PDF", bytes.constData(), std::size_t(bytes.size()));
    findPages();
}

void PdfCheckFile::findPages()
{
    struct Node {
        QPDFObjectHandle object;
        QPDFObjectHandle resources;
    };
    std::vector<Node> open{{catalog().getKey("/Pages"), QPDFObjectHandle::newDictionary()}};
    std::set<QPDFObjGen> seen;
    while (!open.empty()) {
        Node node = open.back();
        open.pop_back();
        if (!node.object.isDictionary() || (node.object.isIndirect() && !seen.insert(node.object.getObjGen()).second)) {
            continue;
        }
        const QPDFObjectHandle own = node.object.getKey("/Resources");
        if (own.isDictionary()) {
            node.resources = own;
        }
        QPDFObjectHandle kids = node.object.getKey("/Kids");
        if (!kids.isArray()) {
            m_pages.push_back({node.object, node.resources});
            m_numbers.emplace(node.object.getObjGen(), int(m_pages.size()));
            if (m_pages.size() > mostPages) {
                throw PdfCheckLimit("too many pages");
            }
            continue;
        }
        for (int i = kids.getArrayNItems() - 1; i >= 0; --i) {
            open.push_back({kids.getArrayItem(i), node.resources});
        }
    }
}

int PdfCheckFile::pageNumber(const QPDFObjectHandle &page) const
{
    if (!page.isIndirect()) {
        return 0;
    }
    const auto number = m_numbers.find(page.getObjGen());
    return number == m_numbers.end() ? 0 : number->second;
}

void PdfCheckFile::append(QPDFObjectHandle stream, std::string &content, bool &isWhole)
{
    if (!stream.isStream()) {
        isWhole = false;
        return;
    }
    const std::size_t before = content.size();
    CappedPipeline pipeline(content, std::min(largestStream, largestTotal - std::min(largestTotal, m_unpacked)));
    bool filtered = false;
    const bool success = stream.pipeStreamData(&pipeline, &filtered, 0, qpdf_dl_generalized, true, false);
    if (pipeline.isFull()) {
        throw PdfCheckLimit("unpacks to too much");
    }
    m_unpacked += content.size() - before;
    isWhole = isWhole && success && filtered;
    content += '\n';
}

bool PdfCheckFile::read(QPDFObjectHandle stream, std::string &content)
{
    content.clear();
    bool isWhole = true;
    append(stream, content, isWhole);
    return isWhole;
}

bool PdfCheckFile::readContent(const Page &page, std::string &content)
{
    content.clear();
    bool isWhole = true;
    QPDFObjectHandle object = page.object;
    QPDFObjectHandle contents = object.getKey("/Contents");
    if (contents.isArray()) {
        const int count = contents.getArrayNItems();
        for (int i = 0; i < count; ++i) {
            append(contents.getArrayItem(i), content, isWhole);
        }
    } else if (!contents.isNull()) {
        append(contents, content, isWhole);
    }
    return isWhole;
}

std::string pdfCheckName(QPDFObjectHandle object)
{
    return object.isName() ? object.getName() : std::string();
}

std::string pdfCheckText(QPDFObjectHandle object)
{
    return object.isString() ? object.getUTF8Value() : std::string();
}
