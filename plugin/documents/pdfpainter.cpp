// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfpainter.h"

#include <cairo-pdf.h>

#include <utility>

namespace
{
cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

/** One cairo PDF in the making. */
class Canvas
{
public:
    explicit Canvas(QByteArray *bytes)
        : m_surface(cairo_pdf_surface_create_for_stream(append, bytes, pdfPageWidth, pdfPageHeight))
        , m_context(cairo_create(m_surface))
    {
        // Later versions pack their objects, and libqpdf would unpack them all for one.
        cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_4);
    }
    ~Canvas()
    {
        cairo_destroy(m_context);
        cairo_surface_destroy(m_surface);
    }
    Q_DISABLE_COPY_MOVE(Canvas)

    void draw(const PdfPlacedText &placed);
    void draw(const PdfShape &shape);
    void begin(const char *tag)
    {
        cairo_tag_begin(m_context, tag, nullptr);
    }
    void end(const char *tag)
    {
        cairo_tag_end(m_context, tag);
    }
    void showPage()
    {
        cairo_show_page(m_context);
        m_font = nullptr;
    }
    [[nodiscard]] cairo_status_t finish()
    {
        const cairo_status_t drawing = cairo_status(m_context);
        cairo_surface_finish(m_surface);
        return drawing != CAIRO_STATUS_SUCCESS ? drawing : cairo_surface_status(m_surface);
    }

private:
    void fillPattern(const PdfShape &shape);

    cairo_surface_t *m_surface;
    cairo_t *m_context;
    cairo_scaled_font_t *m_font = nullptr;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<cairo_text_cluster_t> m_clusters;
};

void Canvas::draw(const PdfPlacedText &placed)
{
    const PdfText &text = *placed.text;
    cairo_set_source_rgb(m_context, text.grey, text.grey, text.grey);
    for (int i = placed.firstRun; i < placed.lastRun; ++i) {
        const PdfRun &run = text.runs[size_t(i)];
        if (run.font != m_font) {
            cairo_set_scaled_font(m_context, run.font);
            m_font = run.font;
        }
        m_glyphs.resize(size_t(run.glyphs));
        for (size_t k = 0; k < m_glyphs.size(); ++k) {
            const PdfGlyph &glyph = text.glyphs[size_t(run.firstGlyph) + k];
            m_glyphs[k] = {glyph.index, placed.x + double(glyph.x), placed.y + double(glyph.y)};
        }
        m_clusters.resize(size_t(run.clusters));
        for (size_t k = 0; k < m_clusters.size(); ++k) {
            const PdfCluster &cluster = text.clusters[size_t(run.firstCluster) + k];
            m_clusters[k] = {cluster.bytes, cluster.glyphs};
        }
        cairo_show_text_glyphs(m_context,
                               text.bytes.constData() + run.firstByte,
                               run.bytes,
                               m_glyphs.data(),
                               run.glyphs,
                               m_clusters.data(),
                               run.clusters,
                               run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t());
    }
}

void Canvas::fillPattern(const PdfShape &shape)
{
    const bool isCrossed = shape.pattern == PdfPattern::Crossed;
    if (shape.pattern == PdfPattern::Dotted) {
        for (double x = shape.x + 2.5; x < shape.x + shape.width - 1; x += 4) {
            for (double y = shape.y + 2.5; y < shape.y + shape.height - 1; y += 3) {
                cairo_rectangle(m_context, x, y, 1, 1);
            }
        }
        cairo_fill(m_context);
        return;
    }
    cairo_save(m_context);
    cairo_rectangle(m_context, shape.x, shape.y, shape.width, shape.height);
    cairo_clip(m_context);
    cairo_set_line_width(m_context, 0.8);
    for (double x = shape.x - shape.height; x < shape.x + shape.width; x += 4) {
        cairo_move_to(m_context, x, shape.y + shape.height);
        cairo_line_to(m_context, x + shape.height, shape.y);
        if (isCrossed) {
            cairo_move_to(m_context, x, shape.y);
            cairo_line_to(m_context, x + shape.height, shape.y + shape.height);
        }
    }
    cairo_stroke(m_context);
    cairo_restore(m_context);
}

void Canvas::draw(const PdfShape &shape)
{
    cairo_set_source_rgb(m_context, shape.grey, shape.grey, shape.grey);
    const bool isLine = shape.width <= 0 || shape.height <= 0;
    if (isLine) {
        const double dots[] = {0.01, 3};
        if (shape.pattern == PdfPattern::Dotted) {
            cairo_set_dash(m_context, dots, 2, 0);
            cairo_set_line_cap(m_context, CAIRO_LINE_CAP_ROUND);
        }
        cairo_set_line_width(m_context, shape.outline);
        cairo_move_to(m_context, shape.x, shape.y);
        cairo_line_to(m_context, shape.x + shape.width, shape.y + shape.height);
        cairo_stroke(m_context);
        cairo_set_dash(m_context, nullptr, 0, 0);
        cairo_set_line_cap(m_context, CAIRO_LINE_CAP_BUTT);
        return;
    }
    switch (shape.pattern) {
    case PdfPattern::Full:
        cairo_rectangle(m_context, shape.x, shape.y, shape.width, shape.height);
        cairo_fill(m_context);
        break;
    case PdfPattern::Hatched:
    case PdfPattern::Crossed:
    case PdfPattern::Dotted:
        fillPattern(shape);
        break;
    case PdfPattern::Empty:
    case PdfPattern::None:
        break;
    }
    if (shape.outline > 0) {
        cairo_set_line_width(m_context, shape.outline);
        cairo_rectangle(m_context, shape.x, shape.y, shape.width, shape.height);
        cairo_stroke(m_context);
    }
}
}

Result<DrawnPdf> drawPages(PdfPages &pages)
{
    DrawnPdf drawn;
    Canvas content(&drawn.content);
    Canvas artifacts(&drawn.artifacts);
    // Tags of their own at the root would damage the file.
    content.begin("Document");
    for (PdfPage &page : pages.pages) {
        for (const PdfPiece &piece : page.pieces) {
            content.begin(piece.tag);
            for (const PdfPlacedText &text : piece.texts) {
                content.draw(text);
            }
            for (const PdfShape &shape : piece.shapes) {
                content.draw(shape);
            }
            content.end(piece.tag);
        }
        // A tag that ends after the last page would begin one more.
        if (&page == &pages.pages.back()) {
            content.end("Document");
        }
        content.showPage();
        for (const PdfShape &shape : page.artifactShapes) {
            artifacts.draw(shape);
        }
        for (const PdfPlacedText &text : page.artifactTexts) {
            artifacts.draw(text);
        }
        artifacts.showPage();
        page.drawnPieces = page.pieces.size();
        std::exchange(page.pieces, {});
        std::exchange(page.artifactTexts, {});
        std::exchange(page.artifactShapes, {});
    }
    for (Canvas *canvas : {&content, &artifacts}) {
        if (const cairo_status_t status = canvas->finish(); status != CAIRO_STATUS_SUCCESS) {
            return Error(Error::Failed, "The PDF could not be drawn: %1.", {QString::fromUtf8(cairo_status_to_string(status))});
        }
    }
    return drawn;
}
